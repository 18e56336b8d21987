package org.anxin.contracts.dispatch;

/**
 * The team is on the spot: the arrival clock ends.
 */
public record TeamArrived() implements DispatchEvent {}
