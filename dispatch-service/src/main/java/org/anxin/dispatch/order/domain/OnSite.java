package org.anxin.dispatch.order.domain;

/** The team is on the spot. */
public record OnSite(Order order, FieldWork work) implements InTheField {}
