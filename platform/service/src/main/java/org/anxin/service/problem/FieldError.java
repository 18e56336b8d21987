package org.anxin.service.problem;

/**
 * What is wrong with one field.
 *
 * @param field its path in the request, such as {@code parties[0].name}, or the name of a header or parameter
 * @param detail what the field takes; never its value
 */
public record FieldError(String field, String detail) {}
