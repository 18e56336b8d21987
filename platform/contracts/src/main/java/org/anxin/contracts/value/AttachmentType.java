package org.anxin.contracts.value;

/** What a file is, as its first bytes say and not as its sender does. */
public enum AttachmentType {
    JPEG,
    PNG,
    PDF
}
