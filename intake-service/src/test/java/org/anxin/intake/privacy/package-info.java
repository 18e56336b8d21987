/** What names people, and what doesn't. */
@NullMarked
package org.anxin.intake.privacy;

import org.jspecify.annotations.NullMarked;
