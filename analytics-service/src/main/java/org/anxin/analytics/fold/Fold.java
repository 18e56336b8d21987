package org.anxin.analytics.fold;

import org.jspecify.annotations.Nullable;

/** The one fold over the log that both the live figures and every replay use. */
public final class Fold {
    private Fold() {}

    /**
     * How a matter stands after something happened.
     *
     * @param before null for a matter of which nothing was read
     * @throws IllegalArgumentException when something happens to a matter that nobody reported: the log is in causal order, so its beginning is
     *     missing
     */
    public static Standing evolve(@Nullable Standing before, Happening happening) {
        if (before == null) {
            if (happening instanceof Happening.Received received) {
                return Standing.of(received);
            }
            if (happening instanceof Happening.Imported imported) {
                return Standing.of(imported);
            }
            throw new IllegalArgumentException("the matter was never received");
        }
        return switch (happening) {
            case Happening.Received _, Happening.Imported _ ->
                throw new IllegalArgumentException("the matter was received before");
            case Happening.Opened opened -> decides(opened.nextLeg(), before) ? before.opened(opened) : before;
            case Happening.OrderIssued order ->
                before.withClocks(before.clocks().set(order.stages()));
            case Happening.ClockBreached breached ->
                before.withClocks(before.clocks().with(breached.stage(), ClockState.PAST_DUE));
            case Happening.ClockJudged judged ->
                before.withClocks(before.clocks().with(judged.stage(), ClockState.of(judged.verdict())));
            case Happening.Corrected corrected -> before.corrected(corrected);
            case Happening.OrderCorrected order ->
                before.withClocks(before.clocks().corrected(order.stages(), order.dropped()));
            case Happening.CaseTaken taken -> before.withClocks(before.clocks().set(taken.terms()));
            case Happening.CaseCorrected corrected ->
                before.withClocks(before.clocks().corrected(corrected.terms(), corrected.dropped()));
            case Happening.HandedOn handedOn ->
                decides(handedOn.nextLeg(), before) ? before.onLeg(handedOn.nextLeg()) : before;
            case Happening.Concluded concluded ->
                decides(concluded.nextLeg(), before) ? before.concluded(concluded) : before;
            case Happening.Agreed agreed ->
                agreed.leg() == before.leg() && (before.phase() == Phase.CONCLUDED || before.phase() == Phase.CLOSED)
                        ? before.agreed(agreed.outcome())
                        : before;
            case Happening.Reopened reopened ->
                decides(reopened.nextLeg(), before) ? before.reopened(reopened.nextLeg()) : before;
            case Happening.Linked linked ->
                before.phase() == Phase.RECEIVED || before.phase() == Phase.OPEN ? before.in(Phase.LINKED) : before;
            case Happening.Unlinked unlinked -> before.phase() == Phase.LINKED ? before.unlinked() : before;
            case Happening.Closed closed -> before.phase() == Phase.CONCLUDED ? before.closed() : before;
        };
    }

    /** Each hand-over leads one leg further; one that doesn't comes from a service that no longer holds the matter. */
    private static boolean decides(int nextLeg, Standing standing) {
        return nextLeg > standing.leg();
    }
}
