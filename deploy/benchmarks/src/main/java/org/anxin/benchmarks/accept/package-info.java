/** How fast referrals are accepted, over HTTP and by the event store alone. */
@NullMarked
package org.anxin.benchmarks.accept;

import org.jspecify.annotations.NullMarked;
