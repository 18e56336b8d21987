package org.anxin.intake.matter.application;

/**
 * Something in a report that was taken all the same, and that a person may have to complete.
 *
 * @param field where, as a JSON path
 * @param detail what was made of it; never repeats the value
 */
public record Warning(String field, String detail) {}
