/** Departments over HTTP. */
@NullMarked
package org.anxin.mediation.escalation.adapter.rest;

import org.jspecify.annotations.NullMarked;
