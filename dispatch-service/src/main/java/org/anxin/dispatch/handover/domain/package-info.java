/** The rules of handing a shift over. Pure: two signatures, of two people. */
@NullMarked
package org.anxin.dispatch.handover.domain;

import org.jspecify.annotations.NullMarked;
