package org.anxin.intake.matter.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.PartyId;
import org.anxin.service.actor.Actor;
import org.jspecify.annotations.Nullable;

/** Who looked at personal data, when and why; and who put it right or erased it. */
public interface ReadLog {
    /** What was done. */
    enum What {
        /** Everything was shown. */
        READ,
        /** The parties were shown, masked. */
        MASKED,
        /** It was found by a phone, a name or an enterprise, and shown masked. */
        FOUND,
        /** It was told to the person herself. */
        DISCLOSED,
        CORRECTED,
        ERASED;

        /** Whether it is about one person, without a party about whom the report doesn't name; otherwise about the whole matter. */
        public boolean isOfOne() {
            return switch (this) {
                case READ, MASKED, FOUND -> false;
                case DISCLOSED, CORRECTED, ERASED -> true;
            };
        }
    }

    /**
     * One line.
     *
     * @param party whose data it was; null when it was the matter's
     * @param reason null where none has to be given
     */
    record Look(
            What what,
            @Nullable UUID party,
            String actor,
            String role,
            @Nullable String reason,
            Instant at) {
        /** The same for who may not know why. */
        public Look withoutReason() {
            return new Look(what, party, actor, role, null, at);
        }
    }

    /** Adds one line; only then may it be done. */
    Uni<Void> add(
            Actor actor, MatterId matter, What what, @Nullable PartyId party, @Nullable String reason, Instant at);

    /** Adds that everything is shown. */
    default Uni<Void> add(Actor actor, MatterId matter, @Nullable String reason, Instant at) {
        return add(actor, matter, What.READ, null, reason, at);
    }

    /** Everything about a matter, oldest first. */
    Uni<List<Look>> of(MatterId matter);

    /** Changes the reasons of a matter's lines: they may name somebody who is erased. */
    Uni<Void> rewrite(MatterId matter, UnaryOperator<String> reason);
}
