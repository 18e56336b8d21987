package org.anxin.analytics.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.anxin.analytics.fold.Happening;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.CohortCode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields that the fold needs from a body, token by token: binding whole records costs a third of the replay's speed. A test holds it
 * against the records of the contracts. Reads to the body's end, so a cut one is noticed. Not for several threads.
 */
final class BodyReader {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int NO_LEG = 0;

    /** What the type says is all that is to be known. */
    private static final Set<Meaning> NOTHING_NEEDED = EnumSet.of(Meaning.CLOSED, Meaning.LINKED, Meaning.UNLINKED);

    private final Map<String, CentreCode> centres = new HashMap<>();
    private final Map<String, CohortCode> cohorts = new HashMap<>();
    private final Map<String, StageCode> stages = new HashMap<>();

    private @Nullable String centre,
            channel,
            kind,
            category,
            cohort,
            outcome,
            countersignedBy,
            closedAt,
            stage,
            term,
            verdict;
    private @Nullable List<StageCode> ordered, terms, dropped;
    private @Nullable Boolean drill;
    private int nextLeg, leg;

    /**
     * Reads one body.
     *
     * @throws UnreadableRecordException when it isn't JSON, a field is missing, or a value is none that the contracts know
     */
    Happening read(Meaning meaning, ByteBuffer body) {
        clear();
        try (var json = parser(body)) {
            scan(json, NOTHING_NEEDED.contains(meaning));
            return happening(meaning);
        } catch (IOException e) {
            throw new UnreadableRecordException("bad-json", "the body isn't the JSON that its type promises");
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecordException("bad-value", "the body has a value that the contracts don't know");
        }
    }

    private static JsonParser parser(ByteBuffer body) throws IOException {
        if (body.hasArray()) {
            return JSON.createParser(body.array(), body.arrayOffset() + body.position(), body.remaining());
        }
        var copy = new byte[body.remaining()];
        body.duplicate().get(copy);
        return JSON.createParser(copy);
    }

    private void clear() {
        centre = null;
        channel = null;
        kind = null;
        category = null;
        cohort = null;
        outcome = null;
        countersignedBy = null;
        closedAt = null;
        stage = null;
        term = null;
        verdict = null;
        ordered = null;
        terms = null;
        dropped = null;
        drill = null;
        nextLeg = NO_LEG;
        leg = NO_LEG;
    }

    private void scan(JsonParser json, boolean nothingNeeded) throws IOException {
        expect(json.nextToken(), JsonToken.START_OBJECT);
        if (nothingNeeded) {
            json.skipChildren();
        } else {
            for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                field(json, name);
            }
        }
        expect(json.currentToken(), JsonToken.END_OBJECT);
        if (json.nextToken() != null) {
            throw new IllegalArgumentException("more than one value");
        }
    }

    private void field(JsonParser json, String name) throws IOException {
        switch (name) {
            case "centre" -> centre = text(json);
            case "channel" -> channel = text(json);
            case "kind" -> kind = text(json);
            case "category" -> category = text(json);
            case "cohort" -> cohort = text(json);
            case "outcome" -> outcome = text(json);
            case "countersignedBy" -> countersignedBy = text(json);
            case "leg" -> leg = number(json);
            case "closedAt" -> closedAt = text(json);
            case "stage" -> stage = text(json);
            case "term" -> term = text(json);
            case "verdict" -> verdict = text(json);
            case "drill" -> drill = flag(json);
            case "handOver" -> nextLeg = legOf(json);
            case "stages" -> ordered = stagesOf(json, "stage");
            case "terms" -> terms = stagesOf(json, "term");
            case "dropped" -> dropped = codesOf(json);
            default -> {
                json.nextToken();
                json.skipChildren();
            }
        }
    }

    private Happening happening(Meaning meaning) {
        return switch (meaning) {
            case NOTHING -> throw new IllegalArgumentException("nothing to read");
            case RECEIVED ->
                new Happening.Received(
                        code(centre, centres, CentreCode::new),
                        Channel.valueOf(given(channel)),
                        MatterKind.valueOf(given(kind)),
                        category == null ? null : Category.valueOf(category),
                        cohort == null ? null : code(cohort, cohorts, CohortCode::new),
                        flag(drill));
            case IMPORTED ->
                new Happening.Imported(
                        code(centre, centres, CentreCode::new),
                        Channel.valueOf(given(channel)),
                        MatterKind.valueOf(given(kind)),
                        category == null ? null : Category.valueOf(category),
                        cohort == null ? null : code(cohort, cohorts, CohortCode::new),
                        Outcome.valueOf(given(outcome)),
                        closedAt != null);
            case OPENED ->
                new Happening.Opened(
                        known(nextLeg),
                        MatterKind.valueOf(given(kind)),
                        category == null ? null : Category.valueOf(category),
                        flag(drill));
            case ORDER_ISSUED -> new Happening.OrderIssued(given(ordered));
            case CORRECTED ->
                new Happening.Corrected(
                        MatterKind.valueOf(given(kind)), category == null ? null : Category.valueOf(category));
            case ORDER_CORRECTED -> new Happening.OrderCorrected(given(ordered), given(dropped));
            case CLOCK_BREACHED -> new Happening.ClockBreached(code(stage, stages, StageCode::new));
            case CLOCK_JUDGED ->
                new Happening.ClockJudged(code(stage, stages, StageCode::new), Verdict.valueOf(given(verdict)));
            case CASE_TAKEN -> new Happening.CaseTaken(orNone(terms));
            case CASE_CORRECTED -> new Happening.CaseCorrected(orNone(terms), orNone(dropped));
            case TERM_BREACHED -> new Happening.ClockBreached(code(term, stages, StageCode::new));
            case TERM_JUDGED ->
                new Happening.ClockJudged(code(term, stages, StageCode::new), Verdict.valueOf(given(verdict)));
            case HANDED_ON -> new Happening.HandedOn(known(nextLeg));
            case CONCLUDED -> new Happening.Concluded(known(nextLeg), held(Outcome.valueOf(given(outcome))));
            case AGREED -> new Happening.Agreed(known(leg), Outcome.valueOf(given(outcome)));
            case REOPENED -> new Happening.Reopened(known(nextLeg));
            case LINKED -> new Happening.Linked();
            case UNLINKED -> new Happening.Unlinked();
            case CLOSED -> new Happening.Closed();
        };
    }

    /** One that leaves the count needs the second person's word. */
    private @Nullable Outcome held(Outcome given) {
        return given.needsCountersign() && countersignedBy == null ? null : given;
    }

    private static int known(int leg) {
        if (leg == NO_LEG) {
            throw new IllegalArgumentException("no leg");
        }
        return leg;
    }

    private static int number(JsonParser json) throws IOException {
        expect(json.nextToken(), JsonToken.VALUE_NUMBER_INT);
        return json.getIntValue();
    }

    private static int legOf(JsonParser json) throws IOException {
        expect(json.nextToken(), JsonToken.START_OBJECT);
        var leg = NO_LEG;
        for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            if (name.equals("leg")) {
                leg = number(json);
            } else {
                json.nextToken();
                json.skipChildren();
            }
        }
        return leg;
    }

    private List<StageCode> stagesOf(JsonParser json, String field) throws IOException {
        expect(json.nextToken(), JsonToken.START_ARRAY);
        var found = new ArrayList<StageCode>(4);
        while (json.nextToken() == JsonToken.START_OBJECT) {
            String code = null;
            for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                if (name.equals(field)) {
                    code = text(json);
                } else {
                    json.nextToken();
                    json.skipChildren();
                }
            }
            found.add(code(code, stages, StageCode::new));
        }
        expect(json.currentToken(), JsonToken.END_ARRAY);
        return found;
    }

    private List<StageCode> codesOf(JsonParser json) throws IOException {
        expect(json.nextToken(), JsonToken.START_ARRAY);
        var found = new ArrayList<StageCode>(4);
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            found.add(code(json.getText(), stages, StageCode::new));
        }
        expect(json.currentToken(), JsonToken.END_ARRAY);
        return found;
    }

    private static @Nullable String text(JsonParser json) throws IOException {
        var token = json.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        expect(token, JsonToken.VALUE_STRING);
        return json.getText();
    }

    private static boolean flag(JsonParser json) throws IOException {
        var token = json.nextToken();
        if (token != JsonToken.VALUE_TRUE) {
            expect(token, JsonToken.VALUE_FALSE);
        }
        return token == JsonToken.VALUE_TRUE;
    }

    private static boolean flag(@Nullable Boolean value) {
        if (value == null) {
            throw new IllegalArgumentException("a flag is missing");
        }
        return value;
    }

    private static List<StageCode> orNone(@Nullable List<StageCode> codes) {
        return codes == null ? List.of() : codes;
    }

    private static <T> T given(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("a field is missing");
        }
        return value;
    }

    /** Codes are few and their patterns cost: each is made once. */
    private static <C> C code(@Nullable String value, Map<String, C> known, Function<String, C> make) {
        return known.computeIfAbsent(given(value), make);
    }

    private static void expect(@Nullable JsonToken found, JsonToken expected) {
        if (found != expected) {
            throw new IllegalArgumentException("another shape");
        }
    }
}
