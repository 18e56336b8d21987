/**
 * What is known of a settlement's instalments. Pure.
 *
 * <pre>
 * promised ── due (timer) ─────────► to be asked
 * either   ── PAID, PAID_LATE ─────► settled
 * either   ── LATE, once ──────────► promised for a later day
 * either   ── BROKEN, once it is due ► settled, and the matter is reopened
 * </pre>
 */
@NullMarked
package org.anxin.followup.performance.domain;

import org.jspecify.annotations.NullMarked;
