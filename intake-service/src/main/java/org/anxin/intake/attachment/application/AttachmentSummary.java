package org.anxin.intake.attachment.application;

import java.time.Instant;
import java.util.UUID;
import org.anxin.contracts.value.AttachmentType;
import org.anxin.intake.matter.domain.Attachment;

/**
 * An attachment without its content.
 *
 * @param bytes its length as it is stored
 * @param hash SHA-256 of what is stored
 * @param erased its content is gone
 */
public record AttachmentSummary(
        UUID id, AttachmentType type, long bytes, String hash, Instant addedAt, boolean erased) {
    static AttachmentSummary of(Attachment attachment, boolean erased) {
        return new AttachmentSummary(
                attachment.id().value(),
                attachment.type(),
                attachment.bytes(),
                attachment.hash().value(),
                attachment.addedAt(),
                erased);
    }
}
