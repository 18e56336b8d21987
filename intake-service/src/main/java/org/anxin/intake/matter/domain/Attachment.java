package org.anxin.intake.matter.domain;

import java.time.Instant;
import org.anxin.contracts.intake.AttachmentAdded;
import org.anxin.contracts.value.AttachmentId;
import org.anxin.contracts.value.AttachmentType;
import org.anxin.contracts.value.ContentHash;

/** A photo or document that came with the matter; whether it was erased since, only the private store knows. */
public record Attachment(AttachmentId id, AttachmentType type, long bytes, ContentHash hash, Instant addedAt) {
    static Attachment of(AttachmentAdded added, Instant at) {
        return new Attachment(added.attachment(), added.type(), added.bytes(), added.hash(), at);
    }
}
