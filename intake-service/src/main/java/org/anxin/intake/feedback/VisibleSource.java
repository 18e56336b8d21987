package org.anxin.intake.feedback;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.anxin.contracts.value.SourceCode;
import org.anxin.intake.matter.application.Referrers;
import org.anxin.service.actor.Actor;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Whose feedback an actor sees. */
@Singleton
class VisibleSource {
    private final Referrers referrers;

    VisibleSource(Referrers referrers) {
        this.referrers = referrers;
    }

    /**
     * The source whose entries the actor sees; null for all.
     *
     * @param name of the field or parameter that asks for one
     * @param asked null for all that may be seen
     * @throws ProblemException 400 when there is no such source, 403 when it is another's
     */
    @Nullable
    SourceCode of(Actor actor, String name, @Nullable String asked) {
        var own = referrers.own(actor).orElse(null);
        if (asked == null) {
            return own;
        }
        var source = parameter(name, asked, SourceCode::new);
        if (own != null && !own.equals(source)) {
            throw new ProblemException(
                    Problem.of(403, "not-your-source", "you see what is told to " + own.value() + " only"));
        }
        if (referrers.channel(source).isEmpty()) {
            throw new ProblemException(Problem.invalid(
                    List.of(new FieldError(name, "must be one of " + String.join(", ", referrers.known())))));
        }
        return source;
    }

    /**
     * A code of the request.
     *
     * @throws ProblemException 400 when it is none
     */
    static <T> T parameter(String name, String text, Function<String, T> type) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.invalid(List.of(new FieldError(name, String.valueOf(e.getMessage())))));
        }
    }
}
