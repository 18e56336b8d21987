/** Departments that have a matter: what is agreed with them, how they hear of it, and how they answer. The case that they have it of is {@code casework}'s. */
@NullMarked
package org.anxin.mediation.escalation;

import org.jspecify.annotations.NullMarked;
