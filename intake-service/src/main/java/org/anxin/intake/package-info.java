/** Intake: takes what comes in, keeps what is personal to itself, and tells the platform that there is a matter. */
@NullMarked
package org.anxin.intake;

import org.jspecify.annotations.NullMarked;
