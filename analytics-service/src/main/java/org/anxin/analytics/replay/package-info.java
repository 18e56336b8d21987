/**
 * Rebuilds every figure from the beginning of the log, beside the live ones, to show that they are the same. The engine needs a broker only, no
 * database and no container, so the benchmarks run it as it is.
 */
@NullMarked
package org.anxin.analytics.replay;

import org.jspecify.annotations.NullMarked;
