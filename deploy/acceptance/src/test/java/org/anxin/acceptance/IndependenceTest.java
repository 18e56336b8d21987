package org.anxin.acceptance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** These tests read by the written rules: they could not use the platform's own code if they wanted to. */
class IndependenceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.anxin.contracts.EventTypes",
                "org.anxin.eventstore.HashChain",
                "org.anxin.service.codec.EventJson",
                "org.anxin.intake.matter.domain.MatterRules",
                "org.anxin.analytics.fold.Figures"
            })
    void the_platforms_own_code_is_not_on_the_class_path(String type) {
        assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
    }
}
