package org.anxin.contracts.value;

import java.util.UUID;

/** A file that belongs to a matter; its content is in the encrypted store of the service that took it. */
public record AttachmentId(UUID value) implements Id {}
