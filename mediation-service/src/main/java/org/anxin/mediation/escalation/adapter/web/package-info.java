/** Pages for the clerks of departments that have no system of their own. */
@NullMarked
package org.anxin.mediation.escalation.adapter.web;

import org.jspecify.annotations.NullMarked;
