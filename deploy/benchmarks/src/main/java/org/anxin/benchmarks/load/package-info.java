/** Makes load: referrals over HTTP, at a pace of their own or as fast as answers come. */
@NullMarked
package org.anxin.benchmarks.load;

import org.jspecify.annotations.NullMarked;
