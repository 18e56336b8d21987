package org.anxin.dispatch.notice.adapter.http;

import java.util.Set;
import org.anxin.dispatch.notice.application.Channel;

/** What the robots of WeCom and DingTalk have in common: a code of their own in an answer that is always 200. */
final class Robots {
    /** Busy, or too many messages within a minute: passes. */
    private static final Set<Integer> PASSES = Set.of(-1, 45009, 130101, 410100);

    private Robots() {}

    static Channel.Receipt receipt(JsonPost.Answer answer) {
        var receipt = answer.receipt();
        if (!receipt.taken()) {
            return receipt;
        }
        var code = answer.body().path("errcode");
        if (!code.isInt()) {
            throw new Channel.NotSentException("NO_ANSWER");
        }
        if (PASSES.contains(code.intValue())) {
            throw new Channel.NotSentException(code.asText());
        }
        return new Channel.Receipt(code.intValue() == 0, code.asText());
    }
}
