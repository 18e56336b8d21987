package org.anxin.contracts.intake;

import org.anxin.contracts.value.AttachmentId;

/** The content of a photo or document was erased for ever; after a restore this is done again. */
public record AttachmentErased(AttachmentId attachment) implements IntakeEvent {}
