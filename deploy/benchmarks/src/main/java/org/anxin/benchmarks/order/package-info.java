/** How long it takes from a referral to the order that dispatch shows. */
@NullMarked
package org.anxin.benchmarks.order;

import org.jspecify.annotations.NullMarked;
