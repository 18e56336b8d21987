package org.anxin.analytics.fold;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.MatterKind;
import org.jspecify.annotations.Nullable;

/**
 * The published figures. A matter counts when it was taken on, is no drill and has no outcome that takes it out of the count; rates are in
 * percent, null when there is nothing to divide by.
 *
 * @param total referred disputes
 * @param shares the referred disputes by category
 * @param resolved referred disputes settled on the spot or after being taken back
 * @param publishedRate 调处率: resolved ÷ referred disputes, open ones among them
 * @param publishedRateOfConcluded resolved ÷ referred disputes that have an outcome
 * @param settlementRate disputes of all channels settled at any level up to the specialist room ÷ disputes of all channels
 * @param settlementRateOfConcluded the same of those that have an outcome
 * @param disputeShare referred disputes ÷ all matters referred
 * @param clocks by stage, of all matters that count
 */
public record Figures(
        long total,
        List<CategoryShare> shares,
        long resolved,
        @Nullable BigDecimal publishedRate,
        @Nullable BigDecimal publishedRateOfConcluded,
        @Nullable BigDecimal settlementRate,
        @Nullable BigDecimal settlementRateOfConcluded,
        @Nullable BigDecimal disputeShare,
        List<StageFigures> clocks) {
    private static final List<Category> ALWAYS_SHOWN =
            List.of(Category.CIVIL, Category.LABOUR, Category.CONTRACT, Category.OTHER);

    /** The stages of the 12510 rule come first, as they follow each other. */
    private static final List<String> FIRST_STAGES = List.of("SIGN", "CONTACT", "ARRIVE");

    /** The figures of all matters in the tallies. */
    public static Figures of(Tallies tallies) {
        var counting = new ArrayList<Map.Entry<Standing, Long>>();
        tallies.counts().entrySet().stream()
                .filter(entry -> entry.getKey().counts())
                .forEach(counting::add);
        ToLongFunction<Predicate<Standing>> count = which -> counting.stream()
                .filter(entry -> which.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();

        Predicate<Standing> referred = standing -> standing.channel().isReferral();
        Predicate<Standing> dispute = standing -> standing.kind() == MatterKind.DISPUTE;
        Predicate<Standing> concluded = standing -> standing.outcome() != null;
        Predicate<Standing> resolved =
                standing -> standing.outcome() != null && standing.outcome().isPublishedSuccess();
        Predicate<Standing> settled =
                standing -> standing.outcome() != null && standing.outcome().isSettled();

        var total = count.applyAsLong(referred.and(dispute));
        var successes = count.applyAsLong(referred.and(dispute).and(resolved));
        var settlements = count.applyAsLong(dispute.and(settled));
        return new Figures(
                total,
                shares(counting, referred.and(dispute)),
                successes,
                Percentages.rate(successes, total),
                Percentages.rate(
                        successes, count.applyAsLong(referred.and(dispute).and(concluded))),
                Percentages.rate(settlements, count.applyAsLong(dispute)),
                Percentages.rate(settlements, count.applyAsLong(dispute.and(concluded))),
                Percentages.rate(total, count.applyAsLong(referred)),
                clocks(counting));
    }

    /** The four categories always, unmapped ones (a dispute without a category too) only where there are any. */
    private static List<CategoryShare> shares(
            List<Map.Entry<Standing, Long>> counting, Predicate<Standing> referredDispute) {
        var counts = new EnumMap<Category, Long>(Category.class);
        ALWAYS_SHOWN.forEach(category -> counts.put(category, 0L));
        counting.stream().filter(entry -> referredDispute.test(entry.getKey())).forEach(entry -> {
            var category = entry.getKey().category();
            counts.merge(category == null ? Category.UNMAPPED : category, entry.getValue(), Long::sum);
        });
        var percents = Percentages.shares(List.copyOf(counts.values()));
        var shares = new ArrayList<CategoryShare>();
        counts.forEach((category, count) -> shares.add(
                new CategoryShare(category, count, percents.isEmpty() ? null : percents.get(shares.size()))));
        return List.copyOf(shares);
    }

    private static List<StageFigures> clocks(List<Map.Entry<Standing, Long>> counting) {
        var stages = new TreeMap<String, StageFigures>(Figures::compareStages);
        for (var entry : counting) {
            for (var clock : entry.getKey().clocks().all()) {
                var state = clock.state();
                long count = entry.getValue();
                stages.merge(
                        clock.stage().value(),
                        new StageFigures(
                                clock.stage().value(),
                                state == ClockState.KEPT ? count : 0,
                                state.countsAsBreached() ? count : 0,
                                state == ClockState.OPEN ? count : 0),
                        (a, b) -> new StageFigures(
                                a.stage(), a.kept() + b.kept(), a.breached() + b.breached(), a.open() + b.open()));
            }
        }
        return List.copyOf(stages.values());
    }

    private static int compareStages(String a, String b) {
        var byRule = Integer.compare(rank(a), rank(b));
        return byRule != 0 ? byRule : a.compareTo(b);
    }

    private static int rank(String stage) {
        var at = FIRST_STAGES.indexOf(stage);
        return at < 0 ? FIRST_STAGES.size() : at;
    }
}
