/** A roster holds, and what no roster may hold. */
@NullMarked
package org.anxin.dispatch.roster.domain;

import org.jspecify.annotations.NullMarked;
