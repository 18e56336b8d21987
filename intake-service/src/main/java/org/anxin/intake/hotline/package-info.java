/** What runs beside the drafts of the hotline, which are taken and finished as all reports are. */
@NullMarked
package org.anxin.intake.hotline;

import org.jspecify.annotations.NullMarked;
