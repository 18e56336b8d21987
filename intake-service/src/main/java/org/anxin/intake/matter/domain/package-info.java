/**
 * The rules of a matter while it is at intake, leg 1.
 *
 * <pre>
 *  NotReceived ──Receive──► Received ──Open──► Opened
 *       │      (QR_CODE: a person triages first) ▲  leg 2 goes to dispatch (FIELD) or mediation (DESK)
 *       └──────────Receive (other channels)──────┘
 *
 *  AddSupplement is a fact: Received and Opened take it at any time.
 * </pre>
 */
@NullMarked
package org.anxin.intake.matter.domain;

import org.jspecify.annotations.NullMarked;
