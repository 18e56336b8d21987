/** The import of an old ledger beside live matters. */
@NullMarked
package org.anxin.benchmarks.ledger;

import org.jspecify.annotations.NullMarked;
