package org.anxin.service.stream;

/**
 * The answer to a command that takes effect once.
 *
 * @param repeated the command was taken before, and this is the answer of then
 */
public record Answered<T>(T answer, boolean repeated) {}
