package org.anxin.contracts.value;

import java.util.UUID;

/** A report: one thing that came in. Several reports may belong to one matter. */
public record ReportId(UUID value) implements Id {}
