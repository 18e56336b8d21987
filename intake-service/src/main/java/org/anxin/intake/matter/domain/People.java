package org.anxin.intake.matter.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anxin.contracts.intake.PersonErased;
import org.anxin.contracts.value.PartyId;
import org.anxin.contracts.value.PartyRole;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in a matter.
 *
 * @param parties in the order of the report
 * @param wordsErased what was said is no longer kept
 */
public record People(List<Party> parties, boolean wordsErased) {
    static final People NONE = new People(List.of(), false);

    private static final Set<PartyRole> SPEAKERS = EnumSet.of(PartyRole.CLAIMANT, PartyRole.REPRESENTATIVE);

    /** A party of the matter. */
    public Optional<Party> find(PartyId party) {
        return parties.stream().filter(one -> one.id().equals(party)).findFirst();
    }

    /** Whether nothing personal is kept of the matter. */
    public boolean nothingIsLeft() {
        return wordsErased && parties.stream().noneMatch(one -> one.isPerson() && !one.erased());
    }

    People with(Party one) {
        var all = new ArrayList<>(parties);
        all.add(one);
        return new People(List.copyOf(all), wordsErased);
    }

    People with(PersonErased erased) {
        return new People(
                parties.stream()
                        .map(one -> one.id().equals(erased.party()) ? one.withoutPerson() : one)
                        .toList(),
                wordsErased || erased.words());
    }

    /** Whether the matter's words are this person's: the reporter's, or the claimants' when nobody else reported. Null: of who isn't among the parties. */
    public boolean spoke(@Nullable Party person) {
        return person == null
                || person.role() == PartyRole.REPORTER
                || SPEAKERS.contains(person.role())
                        && parties.stream().noneMatch(one -> one.role() == PartyRole.REPORTER);
    }
}
