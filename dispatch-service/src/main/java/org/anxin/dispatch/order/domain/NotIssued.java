package org.anxin.dispatch.order.domain;

/** Dispatch knows nothing of the matter. */
public record NotIssued() implements OrderState {}
