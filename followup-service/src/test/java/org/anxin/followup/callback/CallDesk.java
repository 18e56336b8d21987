package org.anxin.followup.callback;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.anxin.contracts.Event;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.mediation.CaseConcluded;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Instalment;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.jspecify.annotations.Nullable;

/** What tests do over HTTP and on the log, in the words of the people who do it. */
final class CallDesk {
    static final Place PLACE = new Place(new GridCode("grid-1"), null);

    private CallDesk() {}

    /** Somebody of the centre zone-1 who asks. */
    static RequestSpecification as(ActorRole role) {
        return given().header("X-Actor", role.name().toLowerCase(Locale.ROOT) + "-1")
                .header("X-Role", role.name())
                .contentType(ContentType.JSON);
    }

    /** A caller's command of a follow-up. */
    static ValidatableResponse post(MatterId matter, String what, String body) {
        return as(ActorRole.CALLER).body(body).post(path(matter) + "/" + what).then();
    }

    static ValidatableResponse called(MatterId matter, String result) {
        return post(matter, "call-backs", "{\"result\":\"" + result + "\"}");
    }

    static String path(MatterId matter) {
        return "/followup/follow-ups/" + matter.value();
    }

    /** A matter whose order ended just now; follow-up has taken it when this returns. */
    static MatterId ended(Log log, Outcome outcome) {
        return ended(log, outcome, Instant.now());
    }

    /** A matter whose order ended at a moment; follow-up has taken it when this returns. */
    static MatterId ended(Log log, Outcome outcome, Instant at) {
        return ended(log, at, orderConcluded(outcome, Holder.FOLLOWUP));
    }

    /** A matter whose order ended just now with an outcome that nobody has countersigned. */
    static MatterId endedUnsigned(Log log, Outcome outcome) {
        return ended(log, Instant.now(), orderConcluded(outcome, null, Holder.FOLLOWUP));
    }

    /** A matter that was settled at a moment, with something owed; follow-up has taken it when this returns. */
    static MatterId settled(Log log, Instant at, Instalment... instalments) {
        return ended(log, at, caseConcluded(3, List.of(instalments)));
    }

    /** An instalment of ten yuan. */
    static Instalment instalment(int number, Instant dueBy) {
        return new Instalment(number, new Fen(1000), dueBy.truncatedTo(ChronoUnit.MICROS), null);
    }

    private static MatterId ended(Log log, Instant at, Event concluded) {
        var matter = Log.newMatter();
        log.tell(matter, 2, at, concluded);
        Await.untilHolds(
                "follow-up to take the matter",
                () -> as(ActorRole.CALLER).get(path(matter)).then().statusCode(200));
        return matter;
    }

    static OrderConcluded orderConcluded(Outcome outcome, Holder to) {
        return orderConcluded(outcome, outcome.isCounted() ? null : new ActorId("lead-1"), to);
    }

    private static OrderConcluded orderConcluded(Outcome outcome, @Nullable ActorId countersignedBy, Holder to) {
        return new OrderConcluded(
                outcome,
                countersignedBy,
                MatterKind.DISPUTE,
                Category.CIVIL,
                Severity.ORDINARY,
                PLACE,
                false,
                new HandOver(to, 3),
                null);
    }

    static CaseConcluded caseConcluded(int leg) {
        return caseConcluded(leg, null);
    }

    private static CaseConcluded caseConcluded(int leg, @Nullable List<Instalment> instalments) {
        return new CaseConcluded(
                Outcome.RESOLVED_TAKEN_BACK,
                Level.CENTRE,
                null,
                MatterKind.DISPUTE,
                Category.CIVIL,
                Severity.ORDINARY,
                PLACE,
                false,
                new HandOver(Holder.FOLLOWUP, leg),
                instalments);
    }
}
