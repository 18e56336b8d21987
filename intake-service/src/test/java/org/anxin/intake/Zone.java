package org.anxin.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.Event;
import org.anxin.contracts.reference.CentreRegistered;
import org.anxin.contracts.reference.GridRegistered;
import org.anxin.contracts.reference.PolicyAdopted;
import org.anxin.contracts.reference.SiteRegistered;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.ClockEnd;
import org.anxin.contracts.value.ClockStart;
import org.anxin.contracts.value.CoordinateSystem;
import org.anxin.contracts.value.CreditCode;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.Outline;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.PolicyScope;
import org.anxin.contracts.value.Position;
import org.anxin.contracts.value.Ring;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SiteCode;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.StageKind;
import org.anxin.contracts.value.StageTerms;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;

/** A small directory for tests, told on the topic {@code reference} as dispatch would: two grids, one of them drawn, two sites, the policy with one minute to sign. */
final class Zone {
    static final String CENTRE = "zone-1";
    static final String GRID = "grid-1";
    static final String SITE = "site-1";
    /** The enterprise that has its site in grid 2. */
    static final String ENTERPRISE_OF_A_SITE = "91320594MA1000020A";

    static final Duration SIGN_WITHIN = Duration.ofMinutes(1);
    static final Duration SIGN_MAJOR_WITHIN = Duration.ofSeconds(30);
    /** The policy of matters that are major. */
    static final PolicyRef MAJOR = new PolicyRef(new PolicyCode("major"), 1);

    private static final String TOLD = "org.anxin.intake.zone-told";
    private static final MatterId STREAM =
            new MatterId(UUID.nameUUIDFromBytes(CENTRE.getBytes(StandardCharsets.US_ASCII)));

    private static volatile boolean read;

    private Zone() {}

    /**
     * Tells the directory, once per JVM (test code lives in several class loaders), and waits until the service under test has read it. To be
     * called before each test: only then is the service's port known.
     */
    static void tell() {
        synchronized (System.getProperties()) {
            if (System.setProperty(TOLD, "yes") == null) {
                try (var log = Log.open()) {
                    for (var event : directory()) {
                        log.tell(STREAM, 0, event);
                    }
                }
            }
        }
        if (!read) {
            Await.untilHolds(
                    "the directory and the policy",
                    () -> Requests.as110()
                            .body(Requests.referral(Requests.newNumber()))
                            .post("/intake/referrals")
                            .then()
                            .statusCode(201));
            read = true;
        }
    }

    private static List<Event> directory() {
        var officer = new OfficerCode("officer-1");
        var sign = new StageTerms(
                new StageCode("SIGN"),
                ClockStart.MATTER_OPENED,
                ClockEnd.ORDER_SIGNED,
                SIGN_WITHIN,
                StageKind.LIMIT,
                80);
        return List.of(
                new CentreRegistered(new CentreCode(CENTRE)),
                new GridRegistered(new GridCode(GRID), null, officer),
                new GridRegistered(
                        new GridCode("grid-2"),
                        null,
                        officer,
                        null,
                        null,
                        new Outline(
                                CoordinateSystem.GCJ_02,
                                List.of(new Ring(List.of(
                                        new Position(120_700_000, 31_300_000),
                                        new Position(120_800_000, 31_300_000),
                                        new Position(120_750_000, 31_400_000),
                                        new Position(120_700_000, 31_300_000))))),
                        null),
                new SiteRegistered(new SiteCode(SITE), new GridCode("grid-2")),
                new SiteRegistered(
                        new SiteCode("site-2"),
                        new GridCode("grid-2"),
                        null,
                        null,
                        new CreditCode(ENTERPRISE_OF_A_SITE),
                        null,
                        null,
                        null,
                        null,
                        null),
                new PolicyAdopted(
                        new PolicyRef(new PolicyCode("12510"), 1),
                        Instant.parse("2020-01-01T00:00:00Z"),
                        List.of(sign),
                        null),
                new PolicyAdopted(
                        MAJOR,
                        Instant.parse("2020-01-01T00:00:00Z"),
                        List.of(new StageTerms(
                                sign.stage(), sign.start(), sign.end(), SIGN_MAJOR_WITHIN, sign.kind(), 80)),
                        new PolicyScope(List.of(), List.of(), List.of(Severity.MAJOR))));
    }
}
