package org.anxin.followup.callback.domain;

import org.anxin.contracts.value.CallBackAnswer;
import org.anxin.contracts.value.CallBackAnswers;
import org.anxin.contracts.value.CallBackResult;
import org.anxin.followup.callback.domain.FollowUpWork.MakeCallBack;
import org.jspecify.annotations.Nullable;

/** What the answers of a call-back mean. */
final class AnswerRules {
    private AnswerRules() {}

    /** Why the answers don't go together; null when they do. */
    static @Nullable FollowUpRefusal refusal(MakeCallBack call) {
        var answers = call.answers();
        if (answers == null) {
            return null;
        }
        if (call.result() == CallBackResult.UNREACHABLE
                && (answers.reason() != null || answers.promiseKept() != null || answers.problemAgain() != null)) {
            return new FollowUpRefusal.NobodyAnswered();
        }
        return answers.reason() != null && call.result().isContent()
                ? new FollowUpRefusal.ReasonWithoutDissent()
                : null;
    }

    /** Whether the loop may be closed by this: somebody is content, and says neither that a promise was broken nor that the problem is there again. */
    static boolean areContent(CallBackResult result, @Nullable CallBackAnswers answers) {
        return result.isContent()
                && (answers == null
                        || answers.promiseKept() != CallBackAnswer.NO && answers.problemAgain() != CallBackAnswer.YES);
    }
}
