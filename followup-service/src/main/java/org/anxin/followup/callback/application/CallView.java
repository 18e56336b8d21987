package org.anxin.followup.callback.application;

import java.time.Instant;
import org.anxin.contracts.value.CallBackAnswer;
import org.anxin.contracts.value.CallBackResult;
import org.anxin.contracts.value.DissatisfactionReason;
import org.anxin.contracts.value.TextRef;
import org.anxin.followup.callback.domain.Call;
import org.jspecify.annotations.Nullable;

/**
 * A call-back as people see it.
 *
 * @param attempt counted from 1 within the leg
 * @param text where the words stand in the private store, if some were kept
 */
public record CallView(
        int attempt,
        Instant at,
        CallBackResult result,
        @Nullable DissatisfactionReason reason,
        @Nullable CallBackAnswer promiseKept,
        @Nullable CallBackAnswer problemAgain,
        @Nullable TextRef text) {
    static CallView of(Call call) {
        var answers = call.answers();
        return answers == null
                ? new CallView(call.attempt(), call.at(), call.result(), null, null, null, null)
                : new CallView(
                        call.attempt(),
                        call.at(),
                        call.result(),
                        answers.reason(),
                        answers.promiseKept(),
                        answers.problemAgain(),
                        answers.text());
    }
}
