/**
 * The live figures: follows the log and keeps one row a matter, in the transaction that moves the position. What can't be read stops its
 * partition, never the others, and is tried again every second.
 */
@NullMarked
package org.anxin.analytics.ledger;

import org.jspecify.annotations.NullMarked;
