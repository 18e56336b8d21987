package org.anxin.acceptance.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.anxin.acceptance.client.Actor;
import org.anxin.acceptance.client.Json;
import org.anxin.acceptance.play.Book.Report;
import org.jspecify.annotations.Nullable;

/** One matter from its report to its end, as everybody who has to do with it would carry it along; now and then somebody asks for what isn't allowed. */
final class MatterPlay {
    static final Actor REFERRER = Actor.in("REFERRER");
    static final Actor DESK = Actor.in("DESK");
    static final Actor SHIFT_LEAD = Actor.in("SHIFT_LEAD");
    static final Actor TEAM = Actor.in("TEAM");
    static final Actor MEDIATOR = Actor.in("MEDIATOR");
    static final Actor CLERK = Actor.in("CLERK");
    static final Actor CALLER = Actor.in("CALLER");

    private static final Way[] WAYS = Way.values();

    private final Hands hands;
    private final Book book;
    private final PlatformTime time;
    private final String name;
    private final Way way;
    private final Random random;
    private int keys;
    private UUID matter = new UUID(0, 0);

    MatterPlay(Hands hands, Book book, PlatformTime time, long seed, int index) {
        this.hands = hands;
        this.book = book;
        this.time = time;
        this.name = "acc-" + seed + "-" + index;
        this.way = WAYS[index % WAYS.length];
        this.random = new Random(seed * 1_000_003 + index);
    }

    void run() throws Exception {
        switch (way) {
            case ON_THE_SPOT -> {
                refer(null);
                var field = new FieldPlay(this);
                field.toTheSpot();
                field.end(fieldOutcome());
                followUp();
            }
            case REPORTED_LATE -> {
                refer(null);
                new FieldPlay(this).reportedLate();
                followUp();
            }
            case TAKEN_BACK -> {
                refer("FIELD");
                handOn("CENTRE");
                var work = new CasePlay(this, "AT_CENTRE");
                work.rounds();
                work.settle();
                followUp();
            }
            case TO_THE_ROOM -> {
                refer(null);
                handOn("SPECIALIST_ROOM");
                var work = new CasePlay(this, "IN_SPECIALIST_ROOM");
                work.rounds();
                work.settle();
                followUp();
            }
            case BY_THE_CENTRE_TO_THE_ROOM -> {
                refer(null);
                handOn("CENTRE");
                var work = new CasePlay(this, "AT_CENTRE");
                work.rounds();
                work.toTheRoom();
                work.rounds();
                work.settle();
                followUp();
            }
            case TO_A_DEPARTMENT -> {
                refer(null);
                handOn("CENTRE");
                var work = new CasePlay(this, "AT_CENTRE");
                work.rounds();
                work.concludedByDepartment();
                followUp();
            }
            case AT_THE_DESK -> {
                report(pick(List.of("HOTLINE", "WALK_IN", "INSPECTION", "MICRO_CENTRE", "ENTERPRISE_DAY")), null);
                var work = new CasePlay(this, "AT_CENTRE");
                work.contactRespondent();
                work.settle();
                followUp();
            }
            case ADVICE -> {
                refer("DESK");
                new CasePlay(this, "AT_CENTRE").outcome("ADVICE_GIVEN");
                followUp();
            }
            case ANSWERED_AT_INTAKE -> {
                ask();
                followUp();
            }
            case QR_TO_THE_FIELD -> {
                report("QR_CODE", null);
                triage("FIELD");
                var field = new FieldPlay(this);
                field.toTheSpot();
                field.end(fieldOutcome());
                followUp();
            }
            case QR_TO_THE_DESK -> {
                report("QR_CODE", null);
                triage("DESK");
                var work = new CasePlay(this, "AT_CENTRE");
                work.contactRespondent();
                work.rounds();
                work.settle();
                followUp();
            }
            case QR_LEFT -> report("QR_CODE", null);
            case EXCLUDED_IN_THE_FIELD -> {
                refer(null);
                var field = new FieldPlay(this);
                field.toTheSpot();
                field.excluded(random.nextBoolean() ? "UNFOUNDED" : "OUTSIDE_AREA");
                new FollowUpPlay(this).countersignAndClose();
            }
            case EXCLUDED_AT_THE_CENTRE -> {
                refer(null);
                handOn("CENTRE");
                new CasePlay(this, "AT_CENTRE").outcome("UNFOUNDED");
                new FollowUpPlay(this).countersignAndClose();
            }
            case NEVER_SIGNED -> {
                refer(null);
                new FieldPlay(this).tooEarly();
            }
            case LEFT_UNDER_WAY -> {
                refer(null);
                new FieldPlay(this).underWay();
            }
            case REOPENED_TO_THE_CENTRE -> {
                refer(null);
                var field = new FieldPlay(this);
                field.toTheSpot();
                field.end("RESOLVED_ON_SITE");
                var followUp = new FollowUpPlay(this);
                followUp.reopen("MEDIATION");
                var work = new CasePlay(this, "AT_CENTRE");
                work.rounds();
                work.settle();
                followUp.again().satisfied();
            }
            case REOPENED_TO_THE_FIELD -> {
                refer(null);
                handOn("CENTRE");
                new CasePlay(this, "AT_CENTRE").settle();
                var followUp = new FollowUpPlay(this);
                followUp.reopen("DISPATCH");
                var field = new FieldPlay(this);
                field.toTheSpot();
                field.end("RESOLVED_ON_SITE");
                followUp.again().satisfied();
            }
        }
    }

    private void refer(@Nullable String mode) throws Exception {
        var body = new ReportWriter(random).write(before(random.nextInt(30)), mode);
        if (mode == null && isConsultation(body)) {
            body.put("handlingMode", "FIELD");
        }
        send(body);
        opened(body);
    }

    /** A question that the police pass on; the desk answers it where it came in. */
    private void ask() throws Exception {
        var body =
                new ReportWriter(random).write(before(random.nextInt(30)), null).put("kind", "CONSULTATION");
        body.remove("category");
        send(body);
        var advice = "/intake/matters/" + matter + "/advice";
        does(DESK, advice, Json.object().put("advice", "可向劳动监察投诉。"));
        book.expect(matter, "intake.matter-concluded", 1);
        hands.refused(409, "already-concluded", DESK, advice, Json.object().put("advice", "再说一次。"), key());
    }

    private void send(ObjectNode body) throws Exception {
        var source = random.nextInt(4) == 0 ? "city" : "110";
        var referrer = source.equals("110") ? REFERRER : new Actor("city-platform", "REFERRER");
        body.put("source", source).put("referralNumber", name);
        var accepted = hands.done(referrer, "/intake/referrals", body, null);
        taken(new Report(source, name, id(accepted)), body);
        if (random.nextInt(4) == 0) {
            // The same referral again: the same answer.
            var again = hands.done(referrer, "/intake/referrals", body, null);
            if (!again.equals(accepted)) {
                book.complain(this + " was referred twice and got " + accepted + " and then " + again);
            }
        }
        if (random.nextInt(6) == 0) {
            var other = body.deepCopy().put("statement", "另一件事。");
            hands.refused(422, "referral-number-used", referrer, "/intake/referrals", other, key());
        }
        if (random.nextInt(4) == 0) {
            var supplement = Json.object().put("statement", "补充说明" + random.nextInt(1000));
            does(referrer, "/intake/referrals/" + source + "/" + name + "/supplements", supplement);
            book.expect(matter, "intake.supplement-added", 1);
        }
    }

    private void report(String channel, @Nullable String mode) throws Exception {
        var body = new ReportWriter(random)
                .write(before(random.nextInt(600)), mode)
                .put("channel", channel);
        var key = key();
        var accepted = hands.done(DESK, "/intake/reports", body, key);
        taken(new Report(null, key, id(accepted)), body);
        if (random.nextInt(3) == 0) {
            var again = hands.done(DESK, "/intake/reports", body, key);
            if (!again.equals(accepted)) {
                book.complain(this + " was reported twice and got " + accepted + " and then " + again);
            }
        }
        if (!channel.equals("QR_CODE")) {
            opened(body);
        }
    }

    /** It is opened at once, unless it is a question, which the desk then opens without having answered it. */
    private void opened(ObjectNode body) throws Exception {
        if (isConsultation(body) && !"FIELD".equals(Json.text(body, "handlingMode"))) {
            does(DESK, "/intake/matters/" + matter + "/open", Json.object());
        }
        book.expect(matter, "intake.matter-opened", 1);
    }

    private static boolean isConsultation(ObjectNode body) {
        return body.path("kind").asText().equals("CONSULTATION");
    }

    private void taken(Report report, ObjectNode body) {
        matter = report.matter();
        book.accepted(report);
        book.expect(matter, "intake.matter-received", 1);
        var parties = body.path("parties").size();
        if (parties > 0) {
            book.expect(matter, "intake.party-added", parties);
        }
    }

    private void triage(String mode) throws Exception {
        var path = "/intake/matters/" + matter + "/open";
        var found =
                Json.object().put("handlingMode", mode).put("kind", "DISPUTE").put("category", "LABOUR");
        does(DESK, path, found.put("gridCode", "grid-" + (1 + random.nextInt(4))));
        book.expect(matter, "intake.matter-opened", 1);
        hands.refused(409, "already-opened", DESK, path, found, key());
    }

    private void handOn(String level) throws Exception {
        var field = new FieldPlay(this);
        field.toTheSpot();
        field.handOn(level);
    }

    private void followUp() throws Exception {
        new FollowUpPlay(this).play();
    }

    private String fieldOutcome() {
        return random.nextInt(3) > 0
                ? "RESOLVED_ON_SITE"
                : pick(List.of("NOBODY_THERE", "PARTIES_LEFT", "MEDIATION_REFUSED", "WITHDRAWN", "UNRESOLVED"));
    }

    /** Does something that is allowed; the answer. One in five is sent a second time. */
    JsonNode does(Actor actor, String path, JsonNode body) throws Exception {
        return random.nextInt(5) == 0 ? hands.doneOnce(actor, path, body, key()) : hands.done(actor, path, body, key());
    }

    /** Asks for something that is not allowed as things stand. */
    void isRefused(int status, String rule, Actor actor, String path, JsonNode body) throws Exception {
        hands.refused(status, rule, actor, path, body, key());
    }

    /** An answer means that so many such events were recorded. */
    void expect(String type, int times) {
        book.expect(matter, type, times);
    }

    /** Waits until another service has it. */
    JsonNode await(Actor actor, String path, int afterLeg, List<String> statuses) {
        return hands.await(
                actor,
                path,
                found -> found.path("leg").asInt() > afterLeg
                        && statuses.contains(found.path("status").asText()));
    }

    UUID matter() {
        return matter;
    }

    Random random() {
        return random;
    }

    Instant now() {
        return time.now();
    }

    String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private Instant before(int seconds) {
        return time.now().minusSeconds(seconds).truncatedTo(ChronoUnit.SECONDS);
    }

    private String key() {
        return name + "-" + keys++;
    }

    private static UUID id(JsonNode accepted) {
        return UUID.fromString(accepted.path("matterId").asText());
    }

    @Override
    public String toString() {
        return name + " " + way + " " + matter;
    }
}
