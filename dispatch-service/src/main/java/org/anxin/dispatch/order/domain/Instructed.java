package org.anxin.dispatch.order.domain;

/** A team was instructed; nothing shows yet that it has received the instruction. */
public record Instructed(Order order, Going going, FieldWork work) implements InTheField {}
