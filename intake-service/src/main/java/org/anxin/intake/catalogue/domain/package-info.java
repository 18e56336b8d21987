/**
 * The service catalogue of a centre: kinds, categories and subcategories, what reports are asked for, which departments work on what comes by which
 * channel, and what the words of other systems stand for. Versioned data that the centre edits; one stream a centre, told on the topic
 * {@code reference}. Pure.
 */
@NullMarked
package org.anxin.intake.catalogue.domain;

import org.jspecify.annotations.NullMarked;
