package org.anxin.mediation.casework;

import static org.anxin.contracts.value.ActorRole.MEDIATOR;
import static org.anxin.contracts.value.ActorRole.OPS;
import static org.anxin.mediation.casework.Desk.as;
import static org.anxin.mediation.casework.Desk.path;
import static org.anxin.mediation.casework.Desk.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.mediation.CaseTaken;
import org.anxin.contracts.mediation.CaseTermBreached;
import org.anxin.contracts.mediation.CaseTermJudged;
import org.anxin.contracts.mediation.CaseTermWarned;
import org.anxin.contracts.reference.CentreRegistered;
import org.anxin.contracts.reference.TermAdopted;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.JurisdictionCode;
import org.anxin.contracts.value.LawArticle;
import org.anxin.contracts.value.LawCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.StartedTerm;
import org.anxin.contracts.value.TermCode;
import org.anxin.contracts.value.TermEnd;
import org.anxin.contracts.value.TermLength;
import org.anxin.contracts.value.TermStart;
import org.anxin.contracts.value.TermTrigger;
import org.anxin.contracts.value.TermUnit;
import org.anxin.contracts.value.Verdict;
import org.anxin.service.calendar.ChinaCalendar;
import org.anxin.service.calendar.Terms;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Terms that run in cases: of the law and of the house, for contract disputes so that no other test meets them. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "mediation"))
class TermsTest {
    private static final TermCode MEDIATION = new TermCode("CONTRACT_MEDIATION"),
            CONTACT = new TermCode("CONTRACT_CONTACT");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private Log log;

    @BeforeEach
    void open() {
        log = Log.open();
    }

    @AfterEach
    void close() {
        clock("PT0S");
        log.close();
    }

    @Test
    void aTermWarnsIsBreachedAndIsJudgedByWhenThingsHappenedAndNoLaterLawChangesIt() {
        adopt(MEDIATION, 1, new TermLength(15, TermUnit.CALENDAR_DAYS), TermStart.CASE_TAKEN, TermEnd.MEDIATION_ENDED);
        adopt(
                CONTACT,
                1,
                new TermLength(30, TermUnit.MINUTES),
                TermStart.DESK_CASE_TAKEN,
                TermEnd.RESPONDENT_CONTACTED);
        awaitVersion(CONTACT, 1);
        var matter = contract();
        var taken = log.await(matter, CaseTaken.class);
        var law = started(taken.event(), MEDIATION);
        assertThat(law.dueAt())
                .isEqualTo(Terms.due(
                                taken.occurredAt(),
                                new TermLength(15, TermUnit.CALENDAR_DAYS),
                                ChinaCalendar.OFFICIAL,
                                ZoneId.of("Asia/Shanghai"),
                                null)
                        .at());
        as(MEDIATOR)
                .get(path(matter))
                .then()
                .body("terms.term", containsInAnyOrder(MEDIATION.value(), CONTACT.value()))
                .body("terms.find { it.term == 'CONTRACT_CONTACT' }.state", equalTo("OPEN"))
                .body("nextDueAt", notNullValue())
                .body("overdue", equalTo(false));

        // When nobody rings
        clock("PT31M");

        // Then
        log.await(matter, CaseTermWarned.class, warned -> warned.term().equals(CONTACT));
        log.await(matter, CaseTermBreached.class, breached -> breached.term().equals(CONTACT));
        Await.untilHolds(
                "the list to show it", () -> overdue(hasItem(matter.value().toString())));

        // When it was done in time and is reported late, and the law has changed meanwhile
        adopt(MEDIATION, 2, new TermLength(5, TermUnit.CALENDAR_DAYS), TermStart.CASE_TAKEN, TermEnd.MEDIATION_ENDED);
        awaitVersion(MEDIATION, 2);
        post(
                        MEDIATOR,
                        matter,
                        "respondent-contact",
                        "{\"result\":\"REACHED\",\"occurredAt\":\""
                                + taken.occurredAt().plusSeconds(60) + "\"}")
                .statusCode(200)
                .body("overdue", equalTo(false))
                .body("terms.find { it.term == 'CONTRACT_CONTACT' }.state", equalTo("KEPT"));
        overdue(not(hasItem(matter.value().toString())));
        post(MEDIATOR, matter, "settlement", "{\"form\":\"ORAL\"}")
                .statusCode(200)
                .body("nextDueAt", nullValue())
                .body("terms.verdict", containsInAnyOrder("KEPT", "KEPT"));

        // Then
        var verdict = log.await(
                        matter, CaseTermJudged.class, judged -> judged.term().equals(MEDIATION))
                .event();
        assertThat(verdict.version()).isEqualTo(1);
        assertThat(verdict.dueAt()).isEqualTo(law.dueAt());
        assertThat(log.await(
                                matter,
                                CaseTermJudged.class,
                                judged -> judged.term().equals(CONTACT))
                        .event()
                        .verdict())
                .isEqualTo(Verdict.KEPT);
    }

    private void overdue(org.hamcrest.Matcher<? super List<String>> items) {
        as(MEDIATOR)
                .get("/mediation/cases?overdue=true&limit=200")
                .then()
                .statusCode(200)
                .body("items.matterId", items);
    }

    /** Cases that begin from now on run under this version. */
    private void awaitVersion(TermCode term, int version) {
        Await.untilHolds("mediation to know the term", () -> {
            var taken = log.await(contract(), CaseTaken.class).event();
            assertThat(taken.terms())
                    .isNotNull()
                    .anyMatch(started -> started.term().equals(term) && started.version() == version);
        });
    }

    private MatterId contract() {
        var matter = Log.newMatter();
        var opened = Desk.opened(2);
        log.tell(
                matter,
                1,
                new MatterOpened(
                        opened.handOver(),
                        opened.receivedAt(),
                        MatterKind.DISPUTE,
                        Category.CONTRACT,
                        opened.severity(),
                        opened.mode(),
                        opened.place(),
                        opened.policy(),
                        null,
                        false));
        Desk.taken(matter);
        return matter;
    }

    private void adopt(TermCode term, int version, TermLength limit, TermStart start, TermEnd end) {
        var centre = new MatterId(UUID.fromString("019a0000-0000-7000-8000-000000000001"));
        log.tell(centre, 0, new CentreRegistered(new CentreCode("zone-1")));
        log.tell(
                centre,
                0,
                new TermAdopted(
                        term,
                        version,
                        new JurisdictionCode("CN"),
                        LONG_AGO,
                        limit,
                        null,
                        new LawArticle(new LawCode("CONTRACT_RULES"), 7),
                        new TermTrigger(start, end, List.of(MatterKind.DISPUTE), List.of(Category.CONTRACT), 80)));
    }

    private static StartedTerm started(CaseTaken taken, TermCode term) {
        return java.util.Objects.requireNonNull(taken.terms()).stream()
                .filter(started -> started.term().equals(term))
                .findFirst()
                .orElseThrow();
    }

    private static void clock(String ahead) {
        as(OPS).body("{\"offset\":\"" + ahead + "\"}")
                .put("/mediation/clock")
                .then()
                .statusCode(200);
    }
}
