package org.anxin.acceptance.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.anxin.acceptance.client.Json;
import org.jspecify.annotations.Nullable;

/** Counts the log in the plainest way, each figure by the sentence that defines it. */
public final class Census {
    private static final Set<String> OUT_OF_THE_COUNT = Set.of("UNFOUNDED", "OUTSIDE_AREA", "RETURNED_TO_POLICE");
    private static final Set<String> PUBLISHED_SUCCESS = Set.of("RESOLVED_ON_SITE", "RESOLVED_TAKEN_BACK");
    private static final Set<String> SETTLED = Set.of(
            "RESOLVED_ON_SITE",
            "RESOLVED_TAKEN_BACK",
            "RESOLVED_AT_DESK",
            "RESOLVED_AT_MICRO_CENTRE",
            "RESOLVED_IN_SPECIALIST_ROOM");
    private static final List<String> CATEGORIES = List.of("CIVIL", "LABOUR", "CONTRACT", "OTHER", "UNMAPPED");

    private final List<One> counting;

    private Census(List<One> counting) {
        this.counting = counting;
    }

    /** Counts first occurrences; a cohort's matters only, or all when it is null. */
    public static Census of(Collection<Published> firsts, @Nullable String cohort) {
        var matters = new LinkedHashMap<String, One>();
        for (var record : firsts) {
            if (record.topic().equals("matters")) {
                matters.computeIfAbsent(record.header("ce_subject"), _ -> new One())
                        .take(record.typeName(), Json.read(record.value()));
            }
        }
        return new Census(matters.values().stream()
                .filter(one -> one.isTakenOn() && !one.drill)
                .filter(one -> one.outcome == null || !OUT_OF_THE_COUNT.contains(one.outcome))
                .filter(one -> cohort == null || cohort.equals(one.cohort))
                .toList());
    }

    /** How many matters count. */
    public int matters() {
        return counting.size();
    }

    /** Holds an overview against the count; what doesn't fit. */
    public List<String> differences(JsonNode overview) {
        var findings = new ArrayList<String>();
        var total = count(One::isReferredDispute);
        var resolved = count(one -> one.isReferredDispute() && one.ended(PUBLISHED_SUCCESS));
        var settled = count(one -> one.isDispute() && one.ended(SETTLED));
        same(findings, "total", BigDecimal.valueOf(total), overview);
        same(findings, "resolved", BigDecimal.valueOf(resolved), overview);
        same(findings, "publishedRate", rate(resolved, total), overview);
        same(
                findings,
                "publishedRateOfConcluded",
                rate(resolved, count(one -> one.isReferredDispute() && one.outcome != null)),
                overview);
        same(findings, "settlementRate", rate(settled, count(One::isDispute)), overview);
        same(
                findings,
                "settlementRateOfConcluded",
                rate(settled, count(one -> one.isDispute() && one.outcome != null)),
                overview);
        same(findings, "disputeShare", rate(total, count(One::isReferred)), overview);
        alike(findings, "shares", shares(), shares(overview));
        alike(findings, "clocks", clocks(), clocks(overview));
        return findings;
    }

    /** By category count and whole percent: each gets its share rounded down, the rest go to the largest remainders, of equal ones the larger count. */
    private Map<String, String> shares() {
        var counts = new LinkedHashMap<String, Long>();
        for (var category : CATEGORIES) {
            var count = count(one ->
                    one.isReferredDispute() && category.equals(one.category == null ? "UNMAPPED" : one.category));
            if (count > 0 || !category.equals("UNMAPPED")) {
                counts.put(category, count);
            }
        }
        var total = counts.values().stream().mapToLong(Long::longValue).sum();
        var shares = new HashMap<String, String>();
        if (total == 0) {
            counts.forEach((category, count) -> shares.put(category, count + " null"));
            return shares;
        }
        var percents = new HashMap<String, Long>();
        counts.forEach((category, count) -> percents.put(category, count * 100 / total));
        var left = 100 - percents.values().stream().mapToLong(Long::longValue).sum();
        counts.keySet().stream()
                .sorted(Comparator.<String>comparingLong(category -> remainder(counts, category, total))
                        .thenComparingLong(category -> counts.getOrDefault(category, 0L))
                        .reversed())
                .limit(left)
                .forEach(category -> percents.merge(category, 1L, Long::sum));
        counts.forEach((category, count) -> shares.put(category, count + " " + percents.get(category)));
        return shares;
    }

    private static long remainder(Map<String, Long> counts, String category, long total) {
        return counts.getOrDefault(category, 0L) * 100 % total;
    }

    private static Map<String, String> shares(JsonNode overview) {
        var shares = new HashMap<String, String>();
        overview.path("shares")
                .forEach(share -> shares.put(
                        share.path("category").asText(),
                        share.path("count").asText() + " " + Json.text(share, "percent")));
        return shares;
    }

    /** By stage kept, breached and open; those that lapsed are in none of the three. */
    private Map<String, List<Long>> clocks() {
        var sums = new HashMap<String, List<Long>>();
        for (var one : counting) {
            var all = new ArrayList<>(one.orders);
            all.addAll(one.cases);
            for (var order : all) {
                order.forEach((stage, state) -> {
                    var before = sums.getOrDefault(stage, List.of(0L, 0L, 0L));
                    sums.put(
                            stage,
                            List.of(
                                    before.get(0) + (state.equals("KEPT") ? 1 : 0),
                                    before.get(1) + (state.equals("BREACHED") ? 1 : 0),
                                    before.get(2) + (state.equals("OPEN") ? 1 : 0)));
                });
            }
        }
        return sums;
    }

    private static Map<String, List<Long>> clocks(JsonNode overview) {
        var clocks = new HashMap<String, List<Long>>();
        overview.path("clocks")
                .forEach(clock -> clocks.put(
                        clock.path("stage").asText(),
                        List.of(
                                clock.path("kept").asLong(),
                                clock.path("breached").asLong(),
                                clock.path("open").asLong())));
        return clocks;
    }

    private static void same(List<String> findings, String figure, @Nullable BigDecimal counted, JsonNode overview) {
        var shown = Json.text(overview, figure);
        var fits = counted == null ? shown == null : shown != null && new BigDecimal(shown).compareTo(counted) == 0;
        if (!fits) {
            findings.add(figure + " is shown as " + shown + " and counted as " + counted);
        }
    }

    private static void alike(List<String> findings, String figure, Object counted, Object shown) {
        if (!counted.equals(shown)) {
            findings.add(figure + " are shown as " + shown + " and counted as " + counted);
        }
    }

    private static @Nullable BigDecimal rate(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    private long count(Predicate<One> which) {
        return counting.stream().filter(which).count();
    }

    /** One matter, as told. */
    private static final class One {
        private boolean opened;
        private boolean drill;
        private String channel = "";
        private @Nullable String kind;
        private @Nullable String category;
        private @Nullable String cohort;
        private @Nullable String outcome;
        private final List<Map<String, String>> orders = new ArrayList<>();
        private final List<Map<String, String>> cases = new ArrayList<>();

        private void take(String type, JsonNode event) {
            switch (type) {
                case "intake.matter-received" -> {
                    channel = event.path("channel").asText();
                    kind = Json.text(event, "kind");
                    category = Json.text(event, "category");
                    cohort = Json.text(event, "cohort");
                    drill = event.path("drill").asBoolean();
                }
                case "intake.matter-opened" -> {
                    opened = true;
                    kind = Json.text(event, "kind");
                    category = Json.text(event, "category");
                }
                case "intake.matter-corrected" -> {
                    kind = Json.text(event, "kind");
                    category = Json.text(event, "category");
                }
                case "dispatch.order-corrected" -> {
                    event.path("stages")
                            .forEach(stage ->
                                    orders.getLast().put(stage.path("stage").asText(), "OPEN"));
                    event.path("dropped").forEach(stage -> orders.getLast().remove(stage.asText()));
                }
                case "dispatch.order-issued" -> {
                    var order = new LinkedHashMap<String, String>();
                    event.path("stages")
                            .forEach(stage -> order.put(stage.path("stage").asText(), "OPEN"));
                    orders.add(order);
                }
                case "dispatch.clock-breached" ->
                    orders.getLast().put(event.path("stage").asText(), "BREACHED");
                case "dispatch.clock-judged" ->
                    orders.getLast()
                            .put(
                                    event.path("stage").asText(),
                                    event.path("verdict").asText());
                case "mediation.case-taken" -> {
                    cases.add(new LinkedHashMap<>());
                    terms(event);
                }
                case "mediation.case-corrected" -> {
                    terms(event);
                    event.path("dropped").forEach(term -> cases.getLast().remove(term.asText()));
                }
                case "mediation.term-breached" ->
                    cases.getLast().put(event.path("term").asText(), "BREACHED");
                case "mediation.term-judged" ->
                    cases.getLast()
                            .put(
                                    event.path("term").asText(),
                                    event.path("verdict").asText());
                case "intake.matter-concluded" -> {
                    opened = true;
                    outcome = Json.text(event, "outcome");
                }
                case "dispatch.order-concluded", "mediation.case-concluded" -> outcome = countersigned(event);
                case "followup.outcome-countersigned", "followup.outcome-corrected" ->
                    outcome = Json.text(event, "outcome");
                case "followup.matter-reopened" -> outcome = null;
                default -> {
                    // Says nothing that is counted.
                }
            }
        }

        private boolean isTakenOn() {
            return opened || "CONSULTATION".equals(kind);
        }

        /** One that leaves the count does so once a second person has countersigned it. */
        private static @Nullable String countersigned(JsonNode event) {
            var outcome = Json.text(event, "outcome");
            var awaits = "UNFOUNDED".equals(outcome) || "OUTSIDE_AREA".equals(outcome);
            return awaits && Json.text(event, "countersignedBy") == null ? null : outcome;
        }

        private void terms(JsonNode event) {
            event.path("terms")
                    .forEach(term -> cases.getLast().put(term.path("term").asText(), "OPEN"));
        }

        private boolean isReferred() {
            return channel.equals("REFERRAL_110") || channel.equals("CITY_SUBCENTRE");
        }

        private boolean isDispute() {
            return "DISPUTE".equals(kind);
        }

        private boolean isReferredDispute() {
            return isReferred() && isDispute();
        }

        private boolean ended(Set<String> outcomes) {
            return outcome != null && outcomes.contains(outcome);
        }
    }
}
