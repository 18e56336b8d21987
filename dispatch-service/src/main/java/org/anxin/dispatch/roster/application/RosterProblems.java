package org.anxin.dispatch.roster.application;

import org.anxin.dispatch.roster.domain.RosterRefusal;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;

/** What a client is told of each refusal: the only place that says so. */
public final class RosterProblems {
    private RosterProblems() {}

    /** The problem of a refusal. */
    public static Problem of(RosterRefusal refusal) {
        var rule = refusal.code();
        return switch (refusal) {
            case RosterRefusal.NoSuchRoster _ ->
                Problem.notFound(rule, "nobody has planned this roster; PUT /dispatch/rosters does");
            case RosterRefusal.NoSuchShift missing ->
                Problem.unprocessable(
                        rule,
                        "the roster has no shift " + missing.shift().value(),
                        new FieldError("first, second", "must be shifts of the roster"));
            case RosterRefusal.ShiftNamedTwice twice ->
                Problem.unprocessable(
                        rule,
                        "two shifts are called " + twice.shift().value(),
                        new FieldError("shifts", "must have different codes"));
            case RosterRefusal.TeamOnTwoShifts clash ->
                Problem.unprocessable(
                        rule,
                        clash.team().value() + " would be on " + clash.first().value() + " and "
                                + clash.second().value() + " at a time",
                        new FieldError("shifts", "must not have a team twice at a moment"));
            case RosterRefusal.SameShift _ ->
                Problem.unprocessable(
                        rule, "a shift can't swap with itself", new FieldError("second", "must be another shift"));
        };
    }
}
