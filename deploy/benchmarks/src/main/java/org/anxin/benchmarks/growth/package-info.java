/** What changes when a million matters are stored. */
@NullMarked
package org.anxin.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
