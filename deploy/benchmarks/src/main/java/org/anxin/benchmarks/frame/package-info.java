/** What every benchmark shares: figures and how they are shown, medians, latencies, its settings and its folder. */
@NullMarked
package org.anxin.benchmarks.frame;

import org.jspecify.annotations.NullMarked;
