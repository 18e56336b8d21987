/** What figures are held against: the bare database and the bare broker, doing the least that the platform has to do with them. */
@NullMarked
package org.anxin.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
