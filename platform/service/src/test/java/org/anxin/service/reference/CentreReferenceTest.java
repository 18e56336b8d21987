package org.anxin.service.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.anxin.contracts.reference.DutySwapped;
import org.anxin.contracts.reference.EntryRetired;
import org.anxin.contracts.reference.GridRegistered;
import org.anxin.contracts.reference.PoliceContactNamed;
import org.anxin.contracts.reference.PolicyAdopted;
import org.anxin.contracts.reference.RosterPlanned;
import org.anxin.contracts.reference.SafetyAdopted;
import org.anxin.contracts.reference.TermAdopted;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.DutyPost;
import org.anxin.contracts.value.EntryCode;
import org.anxin.contracts.value.EntryKind;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.GridKind;
import org.anxin.contracts.value.JurisdictionCode;
import org.anxin.contracts.value.LawArticle;
import org.anxin.contracts.value.LawCode;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.PolicyScope;
import org.anxin.contracts.value.RosterCode;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.Shift;
import org.anxin.contracts.value.ShiftCode;
import org.anxin.contracts.value.TermCode;
import org.anxin.contracts.value.TermLength;
import org.anxin.contracts.value.TermUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CentreReferenceTest {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final PolicyCode OTHERS = new PolicyCode("12510");

    @Test
    void theNarrowestPolicyThatFitsHoldsAndElseTheOneForAllOthers() {
        var centre = new CentreReference(() -> AT);
        centre.apply(policy("12510", 1, AT, null));
        centre.apply(policy("major", 1, AT, scope(List.of(), List.of(), List.of(Severity.MAJOR))));
        centre.apply(
                policy("major-110", 1, AT, scope(List.of(Channel.REFERRAL_110), List.of(), List.of(Severity.MAJOR))));

        assertThat(found(centre, Channel.HOTLINE, Severity.ORDINARY)).isEqualTo("12510");
        assertThat(found(centre, Channel.HOTLINE, Severity.MAJOR)).isEqualTo("major");
        assertThat(found(centre, Channel.REFERRAL_110, Severity.MAJOR)).isEqualTo("major-110");
    }

    @Test
    void aCategoryFitsOnlyAMatterThatHasIt() {
        var wages = scope(List.of(), List.of(Category.LABOUR), List.of());
        assertThat(wages.fits(Channel.HOTLINE, Category.LABOUR, Severity.ORDINARY))
                .isTrue();
        assertThat(wages.fits(Channel.HOTLINE, Category.CIVIL, Severity.ORDINARY))
                .isFalse();
        assertThat(wages.fits(Channel.HOTLINE, null, Severity.ORDINARY)).isFalse();
    }

    @Test
    void aVersionHoldsFromItsMomentOn() {
        var centre = new CentreReference(() -> AT);
        centre.apply(policy("12510", 1, AT, null));
        centre.apply(policy("12510", 2, AT.plusSeconds(60), null));
        var later = AT.plusSeconds(60);

        assertThat(centre.policy(OTHERS, Channel.HOTLINE, null, Severity.ORDINARY, later.minusSeconds(1)))
                .hasValueSatisfying(
                        found -> assertThat(found.policy().version()).isEqualTo(1));
        assertThat(centre.policy(OTHERS, Channel.HOTLINE, null, Severity.ORDINARY, later))
                .hasValueSatisfying(
                        found -> assertThat(found.policy().version()).isEqualTo(2));
        assertThat(new CentreReference(() -> AT).policy(OTHERS, Channel.HOTLINE, null, Severity.ORDINARY, later))
                .isEmpty();
    }

    @Test
    void whoIsOnDutyFollowsTheRosterAsItIsPlannedNow() {
        var centre = new CentreReference(() -> AT);
        var week = new RosterCode("2026-W10");
        var day = shift("day", 0);
        var night = shift("night", 12);
        centre.apply(new RosterPlanned(new CentreCode("zone-1"), week, List.of(day, night)));
        centre.apply(new DutySwapped(week, DutyPost.LEAD, day.shift(), night.shift()));

        assertThat(centre.onDuty(AT)).singleElement().satisfies(shift -> {
            assertThat(shift.shift()).isEqualTo(day.shift());
            assertThat(shift.lead()).isEqualTo(night.lead());
        });
        assertThat(centre.onDuty(AT.plus(Duration.ofHours(12))))
                .extracting(Shift::shift)
                .containsExactly(night.shift());
        centre.apply(new RosterPlanned(new CentreCode("zone-1"), week, List.of()));
        assertThat(centre.onDuty(AT)).isEmpty();
    }

    @Test
    void thePoliceContactOfAGridAboveServesOneThatHasNone() {
        var centre = new CentreReference(() -> AT);
        var zone = new GridCode("zone");
        var grid = new GridCode("g-1");
        centre.apply(new GridRegistered(zone, null, new OfficerCode("o-1")));
        centre.apply(new GridRegistered(grid, zone, new OfficerCode("o-2")));
        assertThat(centre.policeContact(grid)).isEmpty();
        centre.apply(new PoliceContactNamed(zone, new ActorId("police-1")));
        assertThat(centre.policeContact(grid)).hasValue(new ActorId("police-1"));
        centre.apply(new PoliceContactNamed(grid, new ActorId("police-2")));
        assertThat(centre.policeContact(grid)).hasValue(new ActorId("police-2"));
    }

    @Test
    void anEntryHoldsFromItsMomentOnAndUntilItIsRetired() {
        var now = new AtomicReference<>(AT);
        var centre = new CentreReference(now::get);
        var grid = new GridCode("g-1");
        centre.apply(new GridRegistered(grid, null, new OfficerCode("o-1")));
        centre.apply(
                new GridRegistered(grid, null, new OfficerCode("o-2"), GridKind.GRID, null, null, AT.plusSeconds(60)));
        centre.apply(new EntryRetired(EntryKind.GRID, new EntryCode("g-1"), AT.plusSeconds(120)));

        assertThat(centre.grid(grid).map(GridRegistered::officer)).hasValue(new OfficerCode("o-1"));
        now.set(AT.plusSeconds(60));
        assertThat(centre.grid(grid).map(GridRegistered::officer)).hasValue(new OfficerCode("o-2"));
        assertThat(centre.grids()).hasSize(1);
        now.set(AT.plusSeconds(120));
        assertThat(centre.grid(grid)).isEmpty();
        assertThat(centre.grids()).isEmpty();

        centre.apply(new GridRegistered(grid, null, new OfficerCode("o-3")));
        assertThat(centre.grid(grid).map(GridRegistered::officer)).hasValue(new OfficerCode("o-3"));
    }

    @Test
    void rulesForSafetyAndTermsHoldFromTheirMomentOn() {
        var centre = new CentreReference(() -> AT);
        centre.apply(new SafetyAdopted(1, AT, Duration.ofMinutes(30), null));
        centre.apply(new SafetyAdopted(2, AT.plusSeconds(60), null, null));
        assertThat(centre.safety(AT.minusSeconds(1))).isEmpty();
        assertThat(centre.safety(AT.plusSeconds(59)).map(SafetyAdopted::version))
                .hasValue(1);
        assertThat(centre.safety(AT.plusSeconds(60)).map(SafetyAdopted::version))
                .hasValue(2);

        centre.apply(term(1, AT, 45));
        centre.apply(term(2, AT.plusSeconds(60), 30));
        assertThat(centre.terms(AT.minusSeconds(1))).isEmpty();
        assertThat(centre.terms(AT)).extracting(TermAdopted::version).containsExactly(1);
        assertThat(centre.terms(AT.plusSeconds(60)))
                .extracting(TermAdopted::version)
                .containsExactly(2);
    }

    private static TermAdopted term(int version, Instant from, int days) {
        return new TermAdopted(
                new TermCode("ARBITRATION_AWARD"),
                version,
                new JurisdictionCode("CN"),
                from,
                new TermLength(days, TermUnit.CALENDAR_DAYS),
                null,
                new LawArticle(new LawCode("LABOUR_DISPUTE_LAW"), 43),
                null);
    }

    private static Shift shift(String name, int hours) {
        return new Shift(
                new ShiftCode(name),
                null,
                List.of(),
                new ActorId("lead-" + name),
                null,
                AT.plus(Duration.ofHours(hours)),
                AT.plus(Duration.ofHours(hours + 12)));
    }

    private static String found(CentreReference centre, Channel channel, Severity severity) {
        return centre.policy(OTHERS, channel, Category.LABOUR, severity, AT)
                .orElseThrow()
                .policy()
                .policy()
                .value();
    }

    private static PolicyAdopted policy(String code, int version, Instant from, @Nullable PolicyScope scope) {
        return new PolicyAdopted(new PolicyRef(new PolicyCode(code), version), from, List.of(), scope);
    }

    private static PolicyScope scope(List<Channel> channels, List<Category> categories, List<Severity> severities) {
        return new PolicyScope(channels, categories, severities);
    }
}
