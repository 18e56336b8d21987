/** The one feature of mediation: the case, from the hand-over that brings it to its outcome. */
@NullMarked
package org.anxin.mediation.casework;

import org.jspecify.annotations.NullMarked;
