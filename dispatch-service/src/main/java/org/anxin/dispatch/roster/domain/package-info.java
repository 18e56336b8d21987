/** The rules of duty rosters. Pure: who goes by them is decided with the order. */
@NullMarked
package org.anxin.dispatch.roster.domain;

import org.jspecify.annotations.NullMarked;
