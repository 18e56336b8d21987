package org.anxin.dispatch.handover.application;

import java.util.stream.Collectors;
import org.anxin.contracts.value.ActorId;
import org.anxin.dispatch.handover.domain.HandOverRefusal;
import org.anxin.service.problem.Problem;

/** What a client is told of each refusal: the only place that says so. */
public final class HandOverProblems {
    private HandOverProblems() {}

    /** The problem of a refusal. */
    public static Problem of(HandOverRefusal refusal) {
        var rule = refusal.code();
        return switch (refusal) {
            case HandOverRefusal.NotTheLead other ->
                Problem.conflict(
                        rule,
                        "by the roster the shift is led by "
                                + other.leads().stream().map(ActorId::value).collect(Collectors.joining(", ")));
            case HandOverRefusal.NoSuchHandOver _ ->
                Problem.notFound(rule, "nobody has handed over under this id; POST /dispatch/handovers does");
            case HandOverRefusal.HandOverSigned signed ->
                Problem.conflict(rule, signed.by().value() + " has taken this shift over");
            case HandOverRefusal.HandOverToOneself _ ->
                Problem.conflict(rule, "who hands over can't take over; another shift lead has to sign");
        };
    }
}
