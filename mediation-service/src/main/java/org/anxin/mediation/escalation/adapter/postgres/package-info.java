/** Tables of what departments have. */
@NullMarked
package org.anxin.mediation.escalation.adapter.postgres;

import org.jspecify.annotations.NullMarked;
