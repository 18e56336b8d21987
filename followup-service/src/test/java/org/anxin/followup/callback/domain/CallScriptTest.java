package org.anxin.followup.callback.domain;

import static org.anxin.followup.callback.domain.CallQuestion.CONTENT;
import static org.anxin.followup.callback.domain.CallQuestion.INSTALMENTS_PAID;
import static org.anxin.followup.callback.domain.CallQuestion.PROBLEM_AGAIN;
import static org.anxin.followup.callback.domain.CallQuestion.PROMISE_KEPT;
import static org.assertj.core.api.Assertions.assertThat;

import org.anxin.contracts.value.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallScriptTest {
    @Test
    void whatIsAskedGoesByTheOutcome() {
        assertThat(CallScript.of(Outcome.RESOLVED_TAKEN_BACK, false))
                .containsExactly(CONTENT, PROMISE_KEPT, PROBLEM_AGAIN);
        assertThat(CallScript.of(Outcome.RESOLVED_TAKEN_BACK, true))
                .containsExactly(CONTENT, PROMISE_KEPT, INSTALMENTS_PAID, PROBLEM_AGAIN);
        assertThat(CallScript.of(Outcome.PARTIES_LEFT, false)).containsExactly(CONTENT, PROBLEM_AGAIN);
        assertThat(CallScript.of(Outcome.ADVICE_GIVEN, false)).containsExactly(CONTENT);
    }

    @ParameterizedTest
    @EnumSource
    void everyScriptBeginsWithWhetherSomebodyIsContent(Outcome outcome) {
        assertThat(CallScript.of(outcome, true)).startsWith(CONTENT).contains(INSTALMENTS_PAID);
    }
}
