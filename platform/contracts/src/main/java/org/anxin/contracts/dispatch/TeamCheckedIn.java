package org.anxin.contracts.dispatch;

/** The team on the spot gave a sign of life. */
public record TeamCheckedIn() implements DispatchEvent {}
