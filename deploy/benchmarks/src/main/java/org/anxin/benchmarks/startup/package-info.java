/** How long the platform takes to start, and the memory that it occupies. */
@NullMarked
package org.anxin.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
