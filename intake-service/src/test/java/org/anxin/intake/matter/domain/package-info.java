/** The rules of a matter at intake, told as given / when / then. */
@NullMarked
package org.anxin.intake.matter.domain;

import org.jspecify.annotations.NullMarked;
