package org.anxin.service.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.anxin.contracts.value.AttachmentType;
import org.anxin.contracts.value.ContentHash;

/** A file that was checked, as it may be kept. */
public record CleanFile(AttachmentType type, byte[] content) {
    /** The SHA-256 of the content. */
    public ContentHash hash() {
        try {
            return new ContentHash(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
