package org.anxin.dispatch;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.dispatch.OrderIssued;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.Severity;
import org.anxin.testkit.Log;
import org.jspecify.annotations.Nullable;

/** What a test does around an order: the matter that intake opens, and requests as the desk, the team and others send them. */
public final class Field {
    public static final Place PLACE = new Place(new GridCode("grid-1"), null);
    public static final PolicyRef POLICY = new PolicyRef(new PolicyCode("12510"), 1);

    private Field() {}

    /** Now, in whole microseconds as the platform keeps it. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** What intake tells when it opens a matter for the field. */
    public static MatterOpened opened(Instant at, Place place) {
        return opened(at, place, Severity.ORDINARY);
    }

    /** The same of a matter that is so grave. */
    public static MatterOpened opened(Instant at, Place place, Severity severity) {
        return new MatterOpened(
                new HandOver(Holder.DISPATCH, 2),
                at,
                MatterKind.DISPUTE,
                Category.LABOUR,
                severity,
                HandlingMode.FIELD,
                place,
                POLICY,
                at.plusSeconds(60),
                false);
    }

    /** A matter that intake opened at that moment and dispatch has an order for. */
    public static MatterId matter(Log log, Instant openedAt, Place place) {
        return matter(log, openedAt, place, Severity.ORDINARY);
    }

    /** The same of a matter that is so grave. */
    public static MatterId matter(Log log, Instant openedAt, Place place, Severity severity) {
        var matter = Log.newMatter();
        log.tell(matter, 1, openedAt, opened(openedAt, place, severity));
        log.await(matter, OrderIssued.class);
        return matter;
    }

    /** A matter that was opened just now. */
    public static MatterId matter(Log log) {
        return matter(log, now(), PLACE);
    }

    /** A matter of which the order was signed. */
    public static MatterId signed(Log log) {
        var matter = matter(log);
        post(matter, "sign", desk(), null).statusCode(200);
        return matter;
    }

    public static RequestSpecification as(String actor, String role) {
        return given().header("X-Actor", actor).header("X-Role", role);
    }

    public static RequestSpecification desk() {
        return as("desk-1", "DESK");
    }

    public static RequestSpecification team() {
        return as("team-1-a", "TEAM");
    }

    public static RequestSpecification lead() {
        return as("lead-1", "SHIFT_LEAD");
    }

    /** A step on an order; without a body when it is null. */
    public static ValidatableResponse post(
            MatterId matter, String step, RequestSpecification who, @Nullable String body) {
        var request = body == null
                ? who.contentType(ContentType.JSON)
                : who.contentType(ContentType.JSON).body(body);
        return request.post("/dispatch/orders/" + matter.value() + "/" + step).then();
    }

    /** The order as it is read. */
    public static ValidatableResponse order(MatterId matter) {
        return desk().get("/dispatch/orders/{id}", matter.value()).then();
    }

    /** The names of a matter's events that dispatch has told so far, in order. */
    public static List<String> told(Log log, MatterId matter) {
        return log.of(matter).stream()
                .filter(recorded -> recorded.source().equals("dispatch"))
                .map(Field::name)
                .toList();
    }

    private static String name(Recorded<?> recorded) {
        return recorded.event().getClass().getSimpleName();
    }
}
