/** What {@code ./anxin bench} measures: the platform's speed and memory, each figure beside a peer in the same run. */
@NullMarked
package org.anxin.benchmarks;

import org.jspecify.annotations.NullMarked;
