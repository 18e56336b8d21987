package org.anxin.intake.matter.application;

import java.util.List;
import org.anxin.contracts.value.PartyKind;
import org.anxin.contracts.value.PartyRole;
import org.anxin.intake.matter.application.Roster.Claimant;
import org.anxin.service.codec.JsonText;
import org.jspecify.annotations.Nullable;

/** What the private store keeps of a claimant: the same shape as a report that comes by API, so that whoever reads it reads one shape. */
record RosterText(List<Party> parties, Sum claim) {
    static String of(Claimant claimant) {
        return JsonText.of(new RosterText(
                List.of(new Party(PartyKind.PERSON, PartyRole.CLAIMANT, claimant.name(), claimant.phone())),
                new Sum(claimant.amount().value(), 1, claimant.months())));
    }

    record Party(
            PartyKind kind,
            PartyRole role,
            String name,
            @Nullable String phone) {}

    record Sum(long amountFen, int people, @Nullable Integer months) {}
}
