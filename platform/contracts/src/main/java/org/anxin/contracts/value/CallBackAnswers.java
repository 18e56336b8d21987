package org.anxin.contracts.value;

import org.jspecify.annotations.Nullable;

/**
 * What somebody who was called back has said beside being content or not. What was not asked or not said is null.
 *
 * @param reason with what somebody is not content
 * @param promiseKept whether what was promised was done
 * @param problemAgain whether the problem is there again
 * @param text in words
 */
public record CallBackAnswers(
        @Nullable DissatisfactionReason reason,
        @Nullable CallBackAnswer promiseKept,
        @Nullable CallBackAnswer problemAgain,
        @Nullable TextRef text) {}
