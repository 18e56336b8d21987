/**
 * What the log says about a matter as far as figures need it, and the figures themselves. Pure: JDK and contracts only.
 *
 * <pre>
 *            received              opened            concluded            closed
 *  (unknown) --------> RECEIVED ----------> OPEN ----------------> CONCLUDED ----------> CLOSED
 *                                            ^                         |                   |
 *                                            +------- reopened --------+-------------------+
 *
 *            imported
 *  (unknown) --------> CONCLUDED or CLOSED: a matter of an old ledger, with its end
 *
 *  RECEIVED and OPEN go to LINKED when the matter belongs to another, and back when that is undone.
 * </pre>
 */
@NullMarked
package org.anxin.analytics.fold;

import org.jspecify.annotations.NullMarked;
