/** Reads intake's tables, and keeps the log of who read personal data. */
@NullMarked
package org.anxin.intake.matter.adapter.postgres;

import org.jspecify.annotations.NullMarked;
