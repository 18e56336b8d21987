/** What the rows of an old ledger say: columns, times, sums and words as people wrote them down. */
@NullMarked
package org.anxin.intake.ledger.domain;

import org.jspecify.annotations.NullMarked;
