package org.anxin.contracts.dispatch;

/**
 * Every grid officer who comes into question for the place was tried, and none was reached: the shift lead is called. Told once in a leg.
 */
public record OfficersNotReached() implements DispatchEvent {}
