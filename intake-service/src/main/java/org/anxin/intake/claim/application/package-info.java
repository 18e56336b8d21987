/** Claims by workers themselves, and what they may see of them. */
@NullMarked
package org.anxin.intake.claim.application;

import org.jspecify.annotations.NullMarked;
