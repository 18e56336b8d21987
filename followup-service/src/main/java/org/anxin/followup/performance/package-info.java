/** The performance (履行) of a settlement: whether each instalment was paid. */
@NullMarked
package org.anxin.followup.performance;

import org.jspecify.annotations.NullMarked;
