package org.anxin.dispatch.order.domain;

/** The team has received the instruction. */
public record Underway(Order order, Going going, FieldWork work) implements InTheField {}
