package org.anxin.dispatch.order.domain;

/** The team is on the spot. */
public record OnSite(Order order, Going going, FieldWork work) implements InTheField {}
