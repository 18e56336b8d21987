/** Intake as a whole. */
@NullMarked
package org.anxin.intake;

import org.jspecify.annotations.NullMarked;
