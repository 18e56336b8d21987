package org.anxin.local.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Writes the script of one matter step by step; times are drawn around what the clocks of 12510 ask for. */
final class ScriptWriter {
    private static final String ORDER = "/dispatch/orders/{id}";
    private static final String CASE = "/mediation/cases/{id}";

    private final Random random;
    private final List<Step> steps = new ArrayList<>();
    private Duration at = Duration.ZERO;

    ScriptWriter(Random random) {
        this.random = random;
    }

    /** Signed, received, contacted, arrived; each clock is missed by a few. */
    ScriptWriter toTheSpot() {
        wait(late(0.035) ? seconds(70, 140) : seconds(8, 48));
        step("DESK", ORDER + "/sign", new JsonObject(), ORDER);
        wait(seconds(5, 20));
        step("TEAM", ORDER + "/receive", new JsonObject(), null);
        var received = at;
        if (random.nextInt(8) == 0) {
            wait(seconds(20, 35));
            step("TEAM", ORDER + "/contact", new JsonObject().put("result", "NO_ANSWER"), null);
        }
        at = received.plus(late(0.05) ? seconds(130, 280) : seconds(40, 105));
        step("TEAM", ORDER + "/contact", new JsonObject().put("result", "REACHED"), null);
        at = received.plus(late(0.08) ? seconds(630, 1080) : seconds(290, 570));
        step("TEAM", ORDER + "/arrive", new JsonObject(), null);
        return this;
    }

    ScriptWriter roundsOnTheSpot() {
        for (var round = 1 + random.nextInt(3); round > 0; round--) {
            wait(seconds(480, 1500));
            step("TEAM", ORDER + "/rounds", new JsonObject(), null);
        }
        return this;
    }

    ScriptWriter endedOnTheSpot(String outcome) {
        wait(seconds(60, 300));
        step("TEAM", ORDER + "/outcome", new JsonObject().put("outcome", outcome), null);
        return this;
    }

    ScriptWriter handedOver(String level) {
        wait(seconds(300, 900));
        step("TEAM", ORDER + "/hand-over", new JsonObject().put("level", level), null);
        return this;
    }

    ScriptWriter roundsAtTheCentre() {
        String visible = CASE;
        for (var round = 1 + random.nextInt(3); round > 0; round--) {
            wait(seconds(1500, 3000));
            step("MEDIATOR", CASE + "/rounds", new JsonObject(), visible);
            visible = null;
        }
        return this;
    }

    ScriptWriter settled() {
        wait(seconds(300, 1200));
        step(
                "MEDIATOR",
                CASE + "/settlement",
                new JsonObject().put("form", random.nextInt(4) == 0 ? "ORAL" : "WRITTEN"),
                null);
        return this;
    }

    ScriptWriter concludedBy(String department) {
        wait(seconds(600, 1200));
        step("MEDIATOR", CASE + "/failure", new JsonObject(), null);
        wait(seconds(120, 600));
        step("MEDIATOR", CASE + "/escalation", new JsonObject().put("department", department), null);
        wait(seconds(3 * 3600, 8 * 3600));
        step("CLERK", CASE + "/conclusion", new JsonObject(), null);
        return this;
    }

    /** A question is answered where it came in: no order, no case. */
    ScriptWriter answered() {
        wait(seconds(300, 1200));
        step("DESK", "/intake/matters/{id}/advice", new JsonObject().put("advice", "可向劳动监察投诉。"), null);
        return this;
    }

    /** The script; call-backs are made by {@link CallBacks} when follow-up says that they are due. */
    Script finish(String number, Duration arrival, MatterText text, String grid, String cohort) {
        var referral = new JsonObject()
                .put("source", "110")
                .put("referralNumber", number)
                .put("place", new JsonObject().put("address", text.address()).put("gridCode", grid))
                .put("kind", text.kind())
                .put("severity", "ORDINARY")
                .put("statement", text.statement())
                .put(
                        "parties",
                        new JsonArray()
                                .add(new JsonObject().put("kind", "PERSON").put("role", "REPORTER")))
                .put("cohort", cohort);
        if (text.category() != null) {
            referral.put("category", text.category());
        }
        return new Script(number, arrival, referral, List.copyOf(steps));
    }

    /**
     * What a matter is about.
     *
     * @param category of a dispute
     */
    record MatterText(String kind, @Nullable String category, String address, String statement) {}

    private void step(String role, String path, JsonObject body, @Nullable String visible) {
        steps.add(new Step(at, role, path, body, visible));
    }

    private void wait(Duration more) {
        at = at.plus(more);
    }

    private boolean late(double share) {
        return random.nextDouble() < share;
    }

    private Duration seconds(int from, int to) {
        return Duration.ofSeconds(from + random.nextInt(to - from));
    }
}
