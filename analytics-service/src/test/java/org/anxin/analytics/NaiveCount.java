package org.anxin.analytics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.anxin.contracts.dispatch.ClockBreached;
import org.anxin.contracts.dispatch.ClockJudged;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderCorrected;
import org.anxin.contracts.dispatch.OrderIssued;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.followup.OutcomeCorrected;
import org.anxin.contracts.followup.OutcomeCountersigned;
import org.anxin.contracts.intake.MatterConcluded;
import org.anxin.contracts.intake.MatterCorrected;
import org.anxin.contracts.intake.MatterImported;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.intake.MatterReceived;
import org.anxin.contracts.intake.RepeatLinked;
import org.anxin.contracts.intake.RepeatUnlinked;
import org.anxin.contracts.mediation.CaseConcluded;
import org.anxin.contracts.mediation.CaseCorrected;
import org.anxin.contracts.mediation.CaseTaken;
import org.anxin.contracts.mediation.CaseTermBreached;
import org.anxin.contracts.mediation.CaseTermJudged;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.CohortCode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.StartedTerm;
import org.jspecify.annotations.Nullable;

/** Counts what was told in the plainest way, sharing no code with the service: each figure by its sentence in the definition. */
public final class NaiveCount {
    private static final Set<Outcome> OUT_OF_THE_COUNT =
            Set.of(Outcome.UNFOUNDED, Outcome.OUTSIDE_AREA, Outcome.RETURNED_TO_POLICE);
    private static final Set<Outcome> SETTLED = Set.of(
            Outcome.RESOLVED_ON_SITE,
            Outcome.RESOLVED_TAKEN_BACK,
            Outcome.RESOLVED_AT_DESK,
            Outcome.RESOLVED_AT_MICRO_CENTRE,
            Outcome.RESOLVED_IN_SPECIALIST_ROOM);

    private final List<One> counting;

    private NaiveCount(List<One> counting) {
        this.counting = counting;
    }

    /** Counts the matters of a cohort, all when null. */
    public static NaiveCount of(List<Told> told, @Nullable String cohort) {
        var matters = new LinkedHashMap<UUID, One>();
        told.forEach(
                one -> matters.computeIfAbsent(one.matter(), _ -> new One()).take(one));
        return new NaiveCount(matters.values().stream()
                .filter(one -> cohort == null || one.cohort != null && cohort.equals(one.cohort.value()))
                .filter(one -> one.isTakenOn() && !one.linked && !one.drill)
                .filter(one -> one.outcome == null || !OUT_OF_THE_COUNT.contains(one.outcome))
                .toList());
    }

    /** Referred disputes. */
    public long total() {
        return count(One::isReferredDispute);
    }

    /** Referred disputes of a category; those without one are unmapped. */
    public long of(Category category) {
        return count(one ->
                one.isReferredDispute() && (one.category == null ? Category.UNMAPPED : one.category) == category);
    }

    /** Referred disputes settled on the spot or taken back. */
    public long resolved() {
        return count(one -> one.isReferredDispute()
                && (one.outcome == Outcome.RESOLVED_ON_SITE || one.outcome == Outcome.RESOLVED_TAKEN_BACK));
    }

    /** 调处率. */
    public @Nullable BigDecimal publishedRate() {
        return rate(resolved(), total());
    }

    /** 调处率 of those that have an outcome. */
    public @Nullable BigDecimal publishedRateOfConcluded() {
        return rate(resolved(), count(one -> one.isReferredDispute() && one.outcome != null));
    }

    /** Disputes of all channels settled up to the specialist room. */
    public @Nullable BigDecimal settlementRate() {
        return rate(settled(), count(One::isDispute));
    }

    /** The same of those that have an outcome. */
    public @Nullable BigDecimal settlementRateOfConcluded() {
        return rate(settled(), count(one -> one.isDispute() && one.outcome != null));
    }

    /** Disputes among what was referred. */
    public @Nullable BigDecimal disputeShare() {
        return rate(total(), count(One::isReferred));
    }

    /** Kept, breached and open clocks by stage. */
    public Map<String, List<Long>> clocks() {
        var stages = new TreeMap<String, long[]>();
        for (var one : counting) {
            var all = new ArrayList<>(one.orders);
            all.addAll(one.cases);
            for (var order : all) {
                order.forEach((stage, state) -> {
                    var sums = stages.computeIfAbsent(stage.value(), _ -> new long[3]);
                    switch (state) {
                        case "KEPT" -> sums[0]++;
                        case "BREACHED" -> sums[1]++;
                        case "OPEN" -> sums[2]++;
                        default -> {
                            // Lapsed: in none of the three.
                        }
                    }
                });
            }
        }
        var clocks = new TreeMap<String, List<Long>>();
        stages.forEach((stage, sums) -> clocks.put(stage, List.of(sums[0], sums[1], sums[2])));
        return clocks;
    }

    private long settled() {
        return count(one -> one.isDispute() && one.outcome != null && SETTLED.contains(one.outcome));
    }

    private long count(Predicate<One> which) {
        return counting.stream().filter(which).count();
    }

    private static @Nullable BigDecimal rate(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    private static final class One {
        private boolean opened;
        private boolean linked;
        private boolean drill;
        private @Nullable Channel channel;
        private @Nullable MatterKind kind;
        private @Nullable Category category;
        private @Nullable CohortCode cohort;
        private @Nullable Outcome outcome;
        private final List<Map<StageCode, String>> orders = new ArrayList<>();
        private final List<Map<StageCode, String>> cases = new ArrayList<>();

        private void take(Told told) {
            switch (told.event()) {
                case MatterReceived event -> {
                    channel = event.channel();
                    kind = event.kind();
                    category = event.category();
                    cohort = event.cohort();
                    drill = event.drill();
                }
                case MatterOpened event -> {
                    opened = true;
                    kind = event.kind();
                    category = event.category();
                }
                case MatterImported event -> {
                    opened = true;
                    channel = event.channel();
                    kind = event.kind();
                    category = event.category();
                    cohort = event.cohort();
                    outcome = event.outcome();
                }
                case OrderIssued event -> {
                    var order = new LinkedHashMap<StageCode, String>();
                    event.stages().forEach(stage -> order.put(stage.stage(), "OPEN"));
                    orders.add(order);
                }
                case MatterCorrected event -> {
                    kind = event.kind();
                    category = event.category();
                }
                case OrderCorrected event -> {
                    event.stages().forEach(stage -> orders.getLast().put(stage.stage(), "OPEN"));
                    event.dropped().forEach(orders.getLast()::remove);
                }
                case ClockBreached event -> orders.getLast().put(event.stage(), "BREACHED");
                case ClockJudged event ->
                    orders.getLast().put(event.stage(), event.verdict().name());
                case CaseTaken event -> {
                    cases.add(new LinkedHashMap<>());
                    open(event.terms());
                }
                case CaseCorrected event -> {
                    open(event.terms());
                    if (event.dropped() != null) {
                        event.dropped().forEach(term -> cases.getLast().remove(new StageCode(term.value())));
                    }
                }
                case CaseTermBreached event ->
                    cases.getLast().put(new StageCode(event.term().value()), "BREACHED");
                case CaseTermJudged event ->
                    cases.getLast()
                            .put(
                                    new StageCode(event.term().value()),
                                    event.verdict().name());
                case RepeatLinked event -> linked = true;
                case RepeatUnlinked event -> linked = false;
                case MatterConcluded event -> {
                    opened = true;
                    outcome = event.outcome();
                }
                case OrderConcluded event -> outcome = countersigned(event.outcome(), event.countersignedBy());
                case CaseConcluded event -> outcome = countersigned(event.outcome(), event.countersignedBy());
                case OutcomeCountersigned event -> outcome = event.outcome();
                case OutcomeCorrected event -> outcome = event.outcome();
                case MatterReopened event -> outcome = null;
                default -> {
                    // Says nothing that is counted.
                }
            }
        }

        private boolean isTakenOn() {
            return opened || kind == MatterKind.CONSULTATION;
        }

        private static @Nullable Outcome countersigned(Outcome given, @Nullable ActorId by) {
            return by == null && (given == Outcome.UNFOUNDED || given == Outcome.OUTSIDE_AREA) ? null : given;
        }

        private void open(@Nullable List<StartedTerm> terms) {
            if (terms != null) {
                terms.forEach(
                        term -> cases.getLast().put(new StageCode(term.term().value()), "OPEN"));
            }
        }

        private boolean isReferred() {
            return channel == Channel.REFERRAL_110 || channel == Channel.CITY_SUBCENTRE;
        }

        private boolean isDispute() {
            return kind == MatterKind.DISPUTE;
        }

        private boolean isReferredDispute() {
            return isReferred() && isDispute();
        }
    }
}
