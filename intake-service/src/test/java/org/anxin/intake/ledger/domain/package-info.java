/** Tests of reading rows of old ledgers. */
@NullMarked
package org.anxin.intake.ledger.domain;

import org.jspecify.annotations.NullMarked;
