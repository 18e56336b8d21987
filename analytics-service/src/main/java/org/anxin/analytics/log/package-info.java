/**
 * Reads records of the log for the fold: headers first, and of the body only what figures need. Live figures and replays read with the same
 * code. Nothing that can't be read is skipped: it is a fault that stops the partition.
 */
@NullMarked
package org.anxin.analytics.log;

import org.jspecify.annotations.NullMarked;
