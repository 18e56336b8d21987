package org.anxin.dispatch.directory;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.Shift;

/**
 * Who is on duty at a moment.
 *
 * @param planned whether any roster covers the moment; otherwise the directory's teams count as on duty
 */
record DutyAnswer(Instant at, boolean planned, List<Shift> shifts) {}
