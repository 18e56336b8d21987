package org.anxin.followup.callback.adapter.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of the table of claims, as the list asks for it. */
@Entity(name = "ClaimRow")
@Table(name = "call_back_claim")
@Immutable
class ClaimRow {
    @Id
    @Column(name = "matter_id")
    UUID matterId;

    String actor;

    @Column(name = "claimed_until")
    Instant claimedUntil;
}
