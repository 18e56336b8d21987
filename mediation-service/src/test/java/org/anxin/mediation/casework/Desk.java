package org.anxin.mediation.casework;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.anxin.contracts.dispatch.OrderHandedOn;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.reference.CentreRegistered;
import org.anxin.contracts.reference.DepartmentRegistered;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.Severity;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;

/** What tests do over HTTP and on the log, in the words of the people who do it. */
public final class Desk {
    private static final Place PLACE = new Place(new GridCode("grid-1"), null);

    private Desk() {}

    /** Somebody of the centre zone-1 who asks. */
    public static RequestSpecification as(ActorRole role) {
        return given().header("X-Actor", role.name().toLowerCase(java.util.Locale.ROOT) + "-1")
                .header("X-Role", role.name())
                .contentType(ContentType.JSON);
    }

    /** A command of a case. */
    public static ValidatableResponse post(ActorRole role, MatterId matter, String what, String body) {
        return as(role).body(body).post(path(matter) + "/" + what).then();
    }

    public static String path(MatterId matter) {
        return "/mediation/cases/" + matter.value();
    }

    static String path(UUID matter) {
        return "/mediation/cases/" + matter;
    }

    /** A case that intake gave to the desk; mediation has taken it when this returns. */
    public static MatterId atDesk(Log log) {
        var matter = Log.newMatter();
        log.tell(matter, 1, opened(2));
        taken(matter);
        return matter;
    }

    /** A case that dispatch handed on; mediation has taken it when this returns. */
    public static MatterId handedOn(Log log, Level level) {
        var matter = Log.newMatter();
        log.tell(matter, 2, handedOn(level, Holder.MEDIATION));
        taken(matter);
        return matter;
    }

    /** Tells the directory which departments the centre has; mediation knows them when this returns. */
    public static void departments(Log log, String... codes) {
        var centre = new MatterId(UUID.fromString("019a0000-0000-7000-8000-000000000001"));
        log.tell(centre, 0, new CentreRegistered(new CentreCode("zone-1")));
        for (var code : codes) {
            log.tell(centre, 0, new DepartmentRegistered(new DepartmentCode(code)));
        }
        var probe = atDesk(log);
        Await.untilHolds(
                "mediation to know the departments",
                () -> post(ActorRole.MEDIATOR, probe, "escalation", "{\"department\":\"NOBODY\"}")
                        .body("errors[0].detail", containsString(codes[codes.length - 1])));
    }

    static void taken(MatterId matter) {
        Await.untilHolds(
                "mediation to take the case",
                () -> as(ActorRole.MEDIATOR).get(path(matter)).then().statusCode(200));
    }

    static MatterOpened opened(int leg) {
        return new MatterOpened(
                new HandOver(Holder.MEDIATION, leg),
                java.time.Instant.now(),
                MatterKind.DISPUTE,
                Category.LABOUR,
                Severity.ORDINARY,
                HandlingMode.DESK,
                PLACE,
                new PolicyRef(new PolicyCode("12510"), 1),
                null,
                false);
    }

    static OrderHandedOn handedOn(Level level, Holder to) {
        return new OrderHandedOn(
                level, MatterKind.DISPUTE, Category.CIVIL, Severity.ORDINARY, PLACE, false, new HandOver(to, 3), null);
    }
}
