package org.anxin.intake.privacy;

import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.PartyId;
import org.jspecify.annotations.Nullable;

/** Somebody who may take part in several matters. */
sealed interface Person {
    /** Whoever has this phone. */
    record ByPhone(String phone) implements Person {}

    /** A party of a matter, and whoever has the same phone. */
    record AsParty(MatterId matter, PartyId party) implements Person {}

    /** Where a person was found; without a party as the caller of a hotline whom the report doesn't name. */
    record Found(MatterId matter, @Nullable PartyId party) {}
}
