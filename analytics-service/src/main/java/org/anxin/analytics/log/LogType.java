package org.anxin.analytics.log;

import org.anxin.analytics.fold.Source;

/**
 * A type of record on the log of matters.
 *
 * @param owner the only service that may tell it
 * @param sourceBytes the owner as it stands in {@code ce_source}
 */
record LogType(String id, Source owner, byte[] sourceBytes, Meaning meaning) {}
