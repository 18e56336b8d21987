package org.anxin.intake.matter.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodesTest {
    @ParameterizedTest
    @ValueSource(strings = {"91320594MA10000008", "91110000600007026R", "91440300708461136T"})
    void aCodeWithItsCheckDigitIsWellFormed(String code) {
        assertThat(CreditCodes.wellFormed(code))
                .hasValueSatisfying(found -> assertThat(found.value()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91320594MA1000000",
                "91320594MA100000080",
                "91320594MA10000009",
                "91320594MA10000080",
                "9132059OMA10000008",
                "91320594ma10000008"
            })
    void anythingElseIsNot(String code) {
        assertThat(CreditCodes.wellFormed(code)).isEmpty();
    }

    @Test
    void anyTwoNeighboursExchangedAreNoticed() {
        var code = "91440300708461136T";
        for (var i = 0; i < code.length() - 1; i++) {
            if (code.charAt(i) != code.charAt(i + 1)) {
                var exchanged = code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2);
                assertThat(CreditCodes.wellFormed(exchanged)).as(exchanged).isEmpty();
            }
        }
    }

    @Test
    void anOrganisationHasOneIdWhereverItIsNamed() {
        var code = CreditCodes.wellFormed("91110000600007026R").orElseThrow();
        assertThat(CreditCodes.organisation(code)).isEqualTo(CreditCodes.organisation(code));
    }
}
