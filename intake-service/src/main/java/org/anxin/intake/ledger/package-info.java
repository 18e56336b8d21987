/**
 * Takes a centre's old ledger over. A file is read once, and its rows wait in parts, encrypted, until each part is dealt with in one transaction with what it leads to;
 * so an import goes on where it was, whatever happens to the service, and live matters wait for no more than a part.
 */
@NullMarked
package org.anxin.intake.ledger;

import org.jspecify.annotations.NullMarked;
