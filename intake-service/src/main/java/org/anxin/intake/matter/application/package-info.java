/** How reports become commands, who may give which, and what is kept for reading. */
@NullMarked
package org.anxin.intake.matter.application;

import org.jspecify.annotations.NullMarked;
