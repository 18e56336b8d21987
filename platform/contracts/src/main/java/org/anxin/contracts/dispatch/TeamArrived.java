package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.CheckInTerms;
import org.jspecify.annotations.Nullable;

/**
 * The team is on the spot: the arrival clock ends.
 *
 * @param checkIn how often it is to give a sign of life; null where it needn't, and when it was known to be there before
 */
public record TeamArrived(@Nullable CheckInTerms checkIn) implements DispatchEvent {}
