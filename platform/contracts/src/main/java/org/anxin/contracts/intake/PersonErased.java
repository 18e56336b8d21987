package org.anxin.contracts.intake;

import org.anxin.contracts.value.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A person was erased: whoever keeps a text about the matter erases what it says of the person. The matter, its history and every figure stay as they
 * were. After a restore this is done again.
 *
 * @param party who; null for whoever spoke without being among the parties
 * @param words whether all that was said about the matter is erased, with its attachments; otherwise what names the person
 */
public record PersonErased(@Nullable PartyId party, boolean words) implements IntakeEvent {}
