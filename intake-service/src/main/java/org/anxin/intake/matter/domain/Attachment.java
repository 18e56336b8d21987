package org.anxin.intake.matter.domain;

import java.time.Instant;
import org.anxin.contracts.intake.AttachmentAdded;
import org.anxin.contracts.value.AttachmentId;
import org.anxin.contracts.value.AttachmentType;
import org.anxin.contracts.value.ContentHash;

/**
 * A photo or document that came with the matter.
 *
 * @param erased its content is no longer kept
 */
public record Attachment(
        AttachmentId id, AttachmentType type, long bytes, ContentHash hash, Instant addedAt, boolean erased) {
    static Attachment of(AttachmentAdded added, Instant at) {
        return new Attachment(added.attachment(), added.type(), added.bytes(), added.hash(), at, false);
    }

    Attachment withoutContent() {
        return new Attachment(id, type, bytes, hash, addedAt, true);
    }
}
