package org.anxin.intake.catalogue.domain;

/**
 * A field of a catalogue that breaks a rule.
 *
 * @param field its path, such as {@code kinds[0].kind}
 * @param detail what it takes; never its value
 */
public record CatalogueMisfit(String field, String detail) {}
