package org.anxin.intake.matter.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.anxin.contracts.intake.PersonErased;
import org.anxin.contracts.value.PartyId;
import org.anxin.contracts.value.PartyRole;
import org.anxin.eventstore.decide.Occurred;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in a matter.
 *
 * @param parties in the order of the report
 * @param erasures who was erased, in the order in which that happened
 * @param saidSince something was said, or a file added, since the words were erased
 */
public record People(List<Party> parties, List<Occurred<PersonErased>> erasures, boolean saidSince) {
    static final People NONE = new People(List.of(), List.of(), false);

    private static final Set<PartyRole> SPEAKERS = EnumSet.of(PartyRole.CLAIMANT, PartyRole.REPRESENTATIVE);

    /** A party of the matter. */
    public Optional<Party> find(PartyId party) {
        return parties.stream().filter(one -> one.id().equals(party)).findFirst();
    }

    /** Whether what was said was erased, though more may have been said since. */
    public boolean wordsErased() {
        return erasures.stream().anyMatch(one -> one.event().words());
    }

    /** Whether nothing that was said is kept. */
    boolean wordsAreGone() {
        return wordsErased() && !saidSince;
    }

    /** How a party was erased, or what was said by whoever isn't among the parties; more than once when something was said in between. */
    public List<Occurred<PersonErased>> erasuresOf(@Nullable PartyId party) {
        return erasures.stream()
                .filter(one -> Objects.equals(one.event().party(), party))
                .toList();
    }

    /** Whether nothing personal is kept of the matter. */
    public boolean nothingIsLeft() {
        return wordsAreGone() && parties.stream().noneMatch(one -> one.isPerson() && !one.erased());
    }

    People with(Party one) {
        var all = new ArrayList<>(parties);
        all.add(one);
        return new People(List.copyOf(all), erasures, saidSince);
    }

    People with(Occurred<PersonErased> erased) {
        var all = new ArrayList<>(erasures);
        all.add(erased);
        return new People(
                parties.stream()
                        .map(one -> one.id().equals(erased.event().party()) ? one.withoutPerson() : one)
                        .toList(),
                List.copyOf(all),
                saidSince && !erased.event().words());
    }

    /** Something more was said. */
    People withWords() {
        return new People(parties, erasures, wordsErased());
    }

    /** Whether the matter's words are this person's: the reporter's, or the claimants' when nobody else reported. Null: of who isn't among the parties. */
    public boolean spoke(@Nullable Party person) {
        return person == null
                || person.role() == PartyRole.REPORTER
                || SPEAKERS.contains(person.role())
                        && parties.stream().noneMatch(one -> one.role() == PartyRole.REPORTER);
    }
}
