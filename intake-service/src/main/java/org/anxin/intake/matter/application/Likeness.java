package org.anxin.intake.matter.application;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.PartyKind;
import org.anxin.contracts.value.PartyRole;
import org.anxin.eventstore.Row;
import org.anxin.eventstore.RowTable;
import org.anxin.intake.matter.application.ReportForm.PartyForm;
import org.anxin.intake.matter.domain.CreditCodes;
import org.anxin.service.privatestore.KeyedHash;
import org.anxin.service.stream.Rows;
import org.jspecify.annotations.Nullable;

/**
 * What a report is recognised by when it comes again: keyed hashes of who reported and of whom it is about.
 *
 * @param phone of the reporter, else the first claimant; null when there is none that could be a person's
 * @param enterpriseCode of the first organisation that it is about, by a well-formed credit code
 * @param enterpriseName of the same, by its name
 */
public record Likeness(
        @Nullable String phone,
        @Nullable String enterpriseCode,
        @Nullable String enterpriseName) {
    static final RowTable TABLE = RowTable.view(
            "matter_likeness",
            "matter_id",
            "centre",
            "received_at",
            "phone",
            "enterprise_code",
            "enterprise_name",
            "offered");

    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]");
    private static final Pattern NO_NAME = Pattern.compile("[\\s\\p{Punct}（）·，。、]");
    private static final int LEAST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;
    private static final String COUNTRY = "86";
    private static final int WITH_COUNTRY = 13;

    static Likeness of(ReportForm form, KeyedHash hash) {
        var enterprise = form.parties().stream().filter(Likeness::isEnterprise).findFirst();
        return new Likeness(
                phone(form.parties()).map(digits -> hash.hex("phone:" + digits)).orElse(null),
                enterprise
                        .map(PartyForm::creditCode)
                        .flatMap(CreditCodes::wellFormed)
                        .map(code -> hash.hex("credit-code:" + code.value()))
                        .orElse(null),
                enterprise
                        .map(PartyForm::name)
                        .flatMap(Likeness::named)
                        .map(name -> hash.hex("enterprise:" + name))
                        .orElse(null));
    }

    /** Whether there is anything to recognise it by. */
    boolean isKnown() {
        return phone != null || enterpriseCode != null || enterpriseName != null;
    }

    /** What is kept. */
    Row row(MatterId matter, CentreCode centre, Instant receivedAt, String offered) {
        return Rows.of(TABLE)
                .set("matter_id", matter)
                .set("centre", centre)
                .set("received_at", receivedAt)
                .set("phone", phone)
                .set("enterprise_code", enterpriseCode)
                .set("enterprise_name", enterpriseName)
                .set("offered", offered)
                .row();
    }

    /** What is dialled to reach whom a report is recognised by. */
    public static Optional<String> phone(List<PartyForm> parties) {
        return phoneOf(parties, PartyRole.REPORTER).or(() -> phoneOf(parties, PartyRole.CLAIMANT));
    }

    private static Optional<String> phoneOf(List<PartyForm> parties, PartyRole role) {
        return parties.stream()
                .filter(party -> is(party, role))
                .map(PartyForm::phone)
                .flatMap(phone -> dialled(phone).stream())
                .findFirst();
    }

    /** What is dialled, however a phone is written; none for what can't be a person's. */
    public static Optional<String> dialled(@Nullable String phone) {
        return Optional.ofNullable(phone).map(Likeness::digits).filter(Likeness::couldBeAPhone);
    }

    /** A name without what is written in one way or another; none for a single letter or less. */
    public static Optional<String> named(@Nullable String name) {
        return Optional.ofNullable(name).map(Likeness::normalised).filter(letters -> letters.length() > 1);
    }

    /** What is kept of a phone to recognise it by. */
    public static Optional<String> ofPhone(@Nullable String phone, KeyedHash hash) {
        return dialled(phone).map(digits -> hash.hex("phone:" + digits));
    }

    /** What is kept of an enterprise's name to recognise it by. */
    public static Optional<String> ofEnterprise(@Nullable String name, KeyedHash hash) {
        return named(name).map(letters -> hash.hex("enterprise:" + letters));
    }

    /** What is kept of an enterprise's credit code to recognise it by; none for what isn't one. */
    public static Optional<String> ofCreditCode(@Nullable String code, KeyedHash hash) {
        return Optional.ofNullable(code)
                .flatMap(CreditCodes::wellFormed)
                .map(credit -> hash.hex("credit-code:" + credit.value()));
    }

    private static boolean isEnterprise(PartyForm party) {
        var organisation = party.kind() != null
                && Codes.PARTY_KINDS
                        .find(party.kind())
                        .filter(PartyKind.ORGANISATION::equals)
                        .isPresent();
        return organisation
                && (is(party, PartyRole.EMPLOYER)
                        || is(party, PartyRole.RESPONDENT)
                        || is(party, PartyRole.GENERAL_CONTRACTOR)
                        || is(party, PartyRole.SUBCONTRACTOR));
    }

    private static boolean is(PartyForm party, PartyRole role) {
        return party.role() != null
                && Codes.PARTY_ROLES.find(party.role()).filter(role::equals).isPresent();
    }

    private static String digits(String phone) {
        var digits = NO_DIGITS.matcher(phone).replaceAll("");
        digits = digits.startsWith("00") ? digits.substring(2) : digits;
        return digits.length() == WITH_COUNTRY && digits.startsWith(COUNTRY)
                ? digits.substring(COUNTRY.length())
                : digits;
    }

    /** Who has no number writes a row of zeros: that is nobody's. */
    private static boolean couldBeAPhone(String digits) {
        return digits.length() >= LEAST_DIGITS
                && digits.length() <= MOST_DIGITS
                && digits.chars().distinct().count() > 1;
    }

    private static String normalised(String name) {
        return NO_NAME.matcher(name).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
