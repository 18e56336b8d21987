package org.anxin.intake.matter.domain;

import org.anxin.contracts.intake.PartyAdded;
import org.anxin.contracts.value.PartyId;
import org.anxin.contracts.value.PartyKind;
import org.anxin.contracts.value.PartyRole;

/**
 * Somebody who takes part, without anything personal.
 *
 * @param erased nothing personal is kept any more
 */
public record Party(PartyId id, PartyKind kind, PartyRole role, boolean erased) {
    static Party of(PartyAdded added) {
        return new Party(added.party(), added.kind(), added.role(), false);
    }

    Party withoutPerson() {
        return new Party(id, kind, role, true);
    }

    boolean isPerson() {
        return kind == PartyKind.PERSON;
    }
}
