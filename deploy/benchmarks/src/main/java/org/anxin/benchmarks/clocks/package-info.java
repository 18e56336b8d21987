/** Whether clocks fire when they are due, beside two schedulers that keep their timers in the same database. */
@NullMarked
package org.anxin.benchmarks.clocks;

import org.jspecify.annotations.NullMarked;
