/** How fast the log replays. */
@NullMarked
package org.anxin.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
