/** Reads rule files. */
@NullMarked
package org.anxin.intake.triage.adapter.file;

import org.jspecify.annotations.NullMarked;
