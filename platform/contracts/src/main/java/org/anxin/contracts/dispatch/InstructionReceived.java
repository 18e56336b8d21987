package org.anxin.contracts.dispatch;

/**
 * The team has received the instruction: contact and arrival clocks start.
 *
 * @param implied nobody reported it, but a later step shows that it must have been received by then
 */
public record InstructionReceived(boolean implied) implements DispatchEvent {}
