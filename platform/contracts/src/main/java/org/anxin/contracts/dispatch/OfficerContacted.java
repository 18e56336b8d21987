package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.OfficerCode;

/**
 * A grid officer was reached: the contact clock ends.
 */
public record OfficerContacted(OfficerCode officer) implements DispatchEvent {}
