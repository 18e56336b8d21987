package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.OfficerCode;

/**
 * The team tried to reach a grid officer.
 */
public record ContactAttempted(OfficerCode officer, ContactResult result) implements DispatchEvent {}
