package org.anxin.acceptance.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.anxin.acceptance.client.Json;

/** What desk and team do about an order. */
final class FieldPlay {
    private final MatterPlay play;
    private final String order;
    private final Instant openedAt;
    private boolean received;
    private boolean arrived;

    /** Waits until dispatch has issued the order of its next leg. */
    FieldPlay(MatterPlay play) {
        this.play = play;
        this.order = "/dispatch/orders/" + play.matter();
        var issued = play.await(MatterPlay.DESK, order, 0, List.of("AWAITING_SIGN"));
        this.openedAt = Instant.parse(issued.path("openedAt").asText());
        play.expect("dispatch.order-issued", 1);
    }

    /** Signed, received, contacted, arrived, rounds held; not everybody reports everything. */
    void toTheSpot() throws Exception {
        if (play.random().nextInt(4) == 0) {
            tooEarly();
        }
        if (play.random().nextInt(6) == 0) {
            // A team that went at once is quicker than the desk.
            arrive();
        }
        underWay();
        if (!arrived && play.random().nextInt(10) > 0) {
            arrive();
        }
        for (var round = play.random().nextInt(3); round > 0; round--) {
            step("rounds", Json.object());
            play.expect("dispatch.round-held", 1);
        }
    }

    /** Signed and on the way. */
    void underWay() throws Exception {
        sign();
        if (!received && play.random().nextInt(6) > 0) {
            play.does(MatterPlay.TEAM, order + "/receive", Json.object());
            play.expect("dispatch.instruction-received", 1);
            received = true;
        }
        if (play.random().nextInt(3) == 0) {
            contact("NO_ANSWER");
        }
        if (play.random().nextInt(8) > 0) {
            contact("REACHED");
            play.expect("dispatch.officer-contacted", 1);
        }
    }

    /** What must be refused while nobody has signed. */
    void tooEarly() throws Exception {
        play.isRefused(409, "not-signed", MatterPlay.TEAM, order + "/outcome", outcome("RESOLVED_ON_SITE"));
        play.isRefused(403, "", MatterPlay.CALLER, order + "/sign", Json.object());
    }

    /** Reports that come late, the last ones after the order has ended. */
    void reportedLate() throws Exception {
        sign();
        var passed = Duration.between(openedAt, play.now());
        // Reported first: it shows that the instruction had been received by then.
        play.does(MatterPlay.TEAM, order + "/arrive", at(passed, 6));
        play.expect("dispatch.team-arrived", 1);
        play.expect("dispatch.instruction-received", 1);
        play.does(MatterPlay.TEAM, order + "/receive", at(passed, 2));
        play.expect("dispatch.instruction-received", 1);
        play.does(
                MatterPlay.TEAM,
                order + "/contact",
                at(passed, 3).put("result", "NO_ANSWER").put("officer", "officer-1"));
        play.expect("dispatch.contact-attempted", 1);
        var ahead = play.now().plus(Duration.ofHours(2)).toString();
        play.isRefused(
                422, "", MatterPlay.TEAM, order + "/arrive", Json.object().put("occurredAt", ahead));
        var early = openedAt.minusSeconds(60).toString();
        play.isRefused(
                422,
                "before-opening",
                MatterPlay.TEAM,
                order + "/arrive",
                Json.object().put("occurredAt", early));
        received = true;
        end("RESOLVED_ON_SITE");
        play.does(
                MatterPlay.TEAM,
                order + "/contact",
                at(passed, 4).put("result", "REACHED").put("officer", "officer-2"));
        play.expect("dispatch.contact-attempted", 1);
        play.expect("dispatch.officer-contacted", 1);
        play.does(MatterPlay.TEAM, order + "/rounds", at(passed, 7));
        play.expect("dispatch.round-held", 1);
    }

    /** Ended with an outcome; a second one is refused. */
    void end(String outcome) throws Exception {
        play.isRefused(
                422, "return-not-acknowledged", MatterPlay.TEAM, order + "/outcome", outcome("RETURNED_TO_POLICE"));
        play.does(MatterPlay.TEAM, order + "/outcome", outcome(outcome));
        ended("dispatch.order-concluded");
    }

    /** Ended with an outcome that leaves the count; a second person countersigns it at follow-up. */
    void excluded(String outcome) throws Exception {
        play.does(MatterPlay.TEAM, order + "/outcome", outcome(outcome));
        ended("dispatch.order-concluded");
    }

    /** Not settled on the spot. */
    void handOn(String level) throws Exception {
        play.does(MatterPlay.TEAM, order + "/hand-over", Json.object().put("level", level));
        ended("dispatch.order-handed-on");
    }

    private void sign() throws Exception {
        play.does(MatterPlay.DESK, order + "/sign", Json.object());
        play.expect("dispatch.order-signed", 1);
        play.expect("dispatch.team-instructed", 1);
        if (play.random().nextInt(4) == 0) {
            play.isRefused(409, "already-signed", MatterPlay.DESK, order + "/sign", Json.object());
        }
    }

    private void arrive() throws Exception {
        step("arrive", Json.object());
        play.expect("dispatch.team-arrived", 1);
        arrived = true;
    }

    private void contact(String result) throws Exception {
        step("contact", Json.object().put("result", result).put("officer", "officer-1"));
        play.expect("dispatch.contact-attempted", 1);
    }

    /** A step; the first one implies that the instruction was received if nobody has said so. */
    private void step(String step, ObjectNode body) throws Exception {
        play.does(MatterPlay.TEAM, order + "/" + step, body);
        if (!received) {
            play.expect("dispatch.instruction-received", 1);
            received = true;
        }
    }

    private void ended(String type) throws Exception {
        play.expect(type, 1);
        // Each stage of the policy gets its verdict.
        play.expect("dispatch.clock-judged", 3);
        play.isRefused(409, "order-ended", MatterPlay.TEAM, order + "/outcome", outcome("UNRESOLVED"));
        play.isRefused(
                409,
                "order-ended",
                MatterPlay.TEAM,
                order + "/hand-over",
                Json.object().put("level", "CENTRE"));
    }

    private ObjectNode at(Duration passed, int eighths) {
        var moment = openedAt.plus(passed.multipliedBy(eighths).dividedBy(8)).truncatedTo(ChronoUnit.MICROS);
        return Json.object().put("occurredAt", moment.toString());
    }

    private static ObjectNode outcome(String outcome) {
        return Json.object().put("outcome", outcome);
    }
}
