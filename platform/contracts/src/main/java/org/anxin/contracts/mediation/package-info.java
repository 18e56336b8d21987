/** Events that mediation owns: rounds, settlement, failure, escalation and its conclusion. */
@NullMarked
package org.anxin.contracts.mediation;

import org.jspecify.annotations.NullMarked;
