package org.anxin.intake.matter.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.PartyKind;
import org.anxin.intake.matter.application.ReportForm.PartyForm;
import org.anxin.service.codec.JsonText;
import org.anxin.service.privatestore.BlindIndex;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a report is found by: phones and names of the persons in it. The phone that a report is recognised by, and the enterprise, are found by
 * {@link Likeness}, so that nothing is written twice when a report comes in.
 */
@Singleton
public class FoundBy {
    private static final String PHONE = "phone";

    private final BlindIndex index;

    FoundBy(BlindIndex index) {
        this.index = index;
    }

    List<UUID> of(CentreCode centre, Channel channel, ReportForm form) {
        var line = channel == Channel.HOTLINE ? JsonText.text(form.content(), "callerLine") : "";
        var recognised = Likeness.phone(form.parties());
        return of(centre, form.parties(), line).stream()
                .filter(entry -> recognised
                        .map(digits -> index.entry(centre, PHONE, digits))
                        .filter(entry::equals)
                        .isEmpty())
                .toList();
    }

    /**
     * Entries of the blind index, each once.
     *
     * @param callerLine the line that a caller of the hotline had; may be empty
     */
    public List<UUID> of(CentreCode centre, List<PartyForm> parties, String callerLine) {
        var persons = parties.stream().filter(FoundBy::isPerson).toList();
        return Stream.of(
                        persons.stream().map(PartyForm::name).flatMap(name -> name(centre, name).stream()),
                        persons.stream().map(PartyForm::phone).flatMap(phone -> phone(centre, phone).stream()),
                        phone(centre, callerLine).stream())
                .flatMap(entries -> entries)
                .distinct()
                .toList();
    }

    /** The entry of a phone; none for what can't be a person's. */
    public Optional<UUID> phone(CentreCode centre, @Nullable String phone) {
        return Likeness.dialled(phone).map(digits -> index.entry(centre, PHONE, digits));
    }

    /** The entry of a person's name; none for a single letter or less. */
    public Optional<UUID> name(CentreCode centre, @Nullable String name) {
        return Likeness.named(name).map(normalised -> index.entry(centre, "name", normalised));
    }

    /** Somebody of an unknown kind is treated as a person, as in events. */
    public static boolean isPerson(PartyForm party) {
        return party.kind() == null
                || Codes.PARTY_KINDS
                        .find(party.kind())
                        .filter(PartyKind.ORGANISATION::equals)
                        .isEmpty();
    }
}
