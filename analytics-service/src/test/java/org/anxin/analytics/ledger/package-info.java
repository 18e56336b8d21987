/** The live figures against a real broker and database. */
@NullMarked
package org.anxin.analytics.ledger;

import org.jspecify.annotations.NullMarked;
