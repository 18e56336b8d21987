package org.anxin.contracts.intake;

import org.anxin.contracts.value.AttachmentId;
import org.anxin.contracts.value.AttachmentType;
import org.anxin.contracts.value.ContentHash;

/**
 * A photo or document was added to the matter; it is in intake's private store, and may be erased there.
 *
 * @param bytes its length
 * @param hash of the content as it is stored: a photo without what the camera wrote beside the picture
 */
public record AttachmentAdded(AttachmentId attachment, AttachmentType type, long bytes, ContentHash hash)
        implements IntakeEvent {
    /** @throws IllegalArgumentException when the length isn't one */
    public AttachmentAdded {
        if (bytes <= 0) {
            throw new IllegalArgumentException("bytes must be more than 0");
        }
    }
}
