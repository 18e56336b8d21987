package org.anxin.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.value.CentreCode;

/**
 * An address that entries are sent to.
 *
 * @param types those it wants; all when empty
 */
record Endpoint(
        UUID id,
        CentreCode centre,
        String owner,
        URI url,
        List<String> types,
        SealedSecrets secrets,
        Progress progress,
        Instant createdAt) {
    Endpoint with(Progress next) {
        return new Endpoint(id, centre, owner, url, types, secrets, next, createdAt);
    }

    boolean wants(FeedEntry entry) {
        return entry.centre().equals(centre)
                && entry.owner().equals(owner)
                && (types.isEmpty() || types.contains(entry.type()));
    }
}
