package org.anxin.dispatch.policy.application;

import java.util.List;
import org.anxin.dispatch.policy.domain.Misfit;
import org.anxin.dispatch.policy.domain.PolicyRefusal;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;

/** What a client is told of each refusal: the only place that says so. */
public final class PolicyProblems {
    private PolicyProblems() {}

    /** The problem of a refusal. */
    public static Problem of(PolicyRefusal refusal) {
        var rule = refusal.code();
        return switch (refusal) {
            case PolicyRefusal.NoSuchCentre _ -> Problem.notFound(rule, "this centre has no directory here");
            case PolicyRefusal.StageNamedTwice twice ->
                Problem.unprocessable(
                        rule,
                        "two stages are called " + twice.stage().value(),
                        new FieldError("stages", "must have different codes"));
            case PolicyRefusal.StageRunsBackwards backwards ->
                Problem.unprocessable(
                        rule,
                        "the stage " + backwards.stage().value() + " would have ended before it started",
                        new FieldError(
                                "stages[" + backwards.index() + "].end", "must be a step that follows its start"));
            case PolicyRefusal.StageReserved reserved ->
                Problem.unprocessable(
                        rule,
                        "the platform itself tells of something as "
                                + reserved.stage().value(),
                        new FieldError(
                                "stages",
                                "must not be called " + reserved.stage().value()));
            case PolicyRefusal.ValidFromInThePast past ->
                Problem.unprocessable(
                        rule,
                        "matters were opened under another version since",
                        new FieldError("validFrom", "must not lie before " + past.now()));
            case PolicyRefusal.LadderDoesNotFit ladder ->
                Problem.unprocessable(rule, "the ladder does not fit", fields(ladder.misfits()));
            case PolicyRefusal.SafetyDoesNotFit safety ->
                Problem.unprocessable(rule, "the rules do not fit", fields(safety.misfits()));
        };
    }

    private static FieldError[] fields(List<Misfit> misfits) {
        return misfits.stream()
                .map(misfit -> new FieldError(misfit.field(), misfit.detail()))
                .toArray(FieldError[]::new);
    }
}
