package org.anxin.followup.callback.domain;

import java.util.List;
import java.util.stream.Stream;
import org.anxin.contracts.value.Outcome;

/** What to ask, by the outcome: of promises only where there was a settlement, of the problem where there was one to solve. */
public final class CallScript {
    private CallScript() {}

    /**
     * The questions in the order in which they are asked.
     *
     * @param owed whether an instalment of the settlement is neither paid nor broken
     */
    public static List<CallQuestion> of(Outcome outcome, boolean owed) {
        var asked = switch (outcome) {
            case RESOLVED_ON_SITE,
                    RESOLVED_TAKEN_BACK,
                    RESOLVED_AT_DESK,
                    RESOLVED_AT_MICRO_CENTRE,
                    RESOLVED_IN_SPECIALIST_ROOM,
                    CONCLUDED_BY_DEPARTMENT ->
                Stream.of(CallQuestion.CONTENT, CallQuestion.PROMISE_KEPT, CallQuestion.PROBLEM_AGAIN);
            case NOBODY_THERE, PARTIES_LEFT, MEDIATION_REFUSED, WITHDRAWN, UNRESOLVED ->
                Stream.of(CallQuestion.CONTENT, CallQuestion.PROBLEM_AGAIN);
            case ADVICE_GIVEN, UNFOUNDED, OUTSIDE_AREA, RETURNED_TO_POLICE -> Stream.of(CallQuestion.CONTENT);
        };
        return Stream.concat(asked, owed ? Stream.of(CallQuestion.INSTALMENTS_PAID) : Stream.empty())
                .sorted()
                .toList();
    }
}
