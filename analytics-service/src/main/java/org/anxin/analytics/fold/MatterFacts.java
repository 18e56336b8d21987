package org.anxin.analytics.fold;

import org.jspecify.annotations.Nullable;

/**
 * All that is kept of one matter: how it stands, and how far each source was read. The sequences are at most 2³¹−1.
 *
 * @param standing null only in {@link #NONE}
 */
public record MatterFacts(@Nullable Standing standing, int intake, int dispatch, int mediation, int followup) {
    /** A matter of which nothing was read. */
    public static final MatterFacts NONE = new MatterFacts(null, 0, 0, 0, 0);

    /** The last sequence read of a source, 0 for none. */
    public int last(Source source) {
        return switch (source) {
            case INTAKE -> intake;
            case DISPATCH -> dispatch;
            case MEDIATION -> mediation;
            case FOLLOWUP -> followup;
        };
    }

    /**
     * The facts after the next event of a source.
     *
     * @param happening null for an event that figures don't need
     * @throws IllegalArgumentException as {@link Fold#evolve}
     */
    public MatterFacts next(Source source, @Nullable Happening happening) {
        if (happening == null && standing == null) {
            throw new IllegalArgumentException("the matter was never received");
        }
        var after = happening == null ? standing : Fold.evolve(standing, happening);
        return switch (source) {
            case INTAKE -> new MatterFacts(after, intake + 1, dispatch, mediation, followup);
            case DISPATCH -> new MatterFacts(after, intake, dispatch + 1, mediation, followup);
            case MEDIATION -> new MatterFacts(after, intake, dispatch, mediation + 1, followup);
            case FOLLOWUP -> new MatterFacts(after, intake, dispatch, mediation, followup + 1);
        };
    }
}
