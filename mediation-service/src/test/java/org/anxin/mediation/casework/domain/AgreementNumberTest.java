package org.anxin.mediation.casework.domain;

import static org.anxin.mediation.casework.domain.CaseExamples.CENTRE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.UUID;
import org.anxin.contracts.value.MatterId;
import org.junit.jupiter.api.Test;

class AgreementNumberTest {
    private static final MatterId MATTER = new MatterId(UUID.fromString("0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a01"));

    @Test
    void theSameSettlementAlwaysHasTheSame() {
        assertThat(number(MATTER, 2)).isEqualTo(number(MATTER, 2)).matches("zone-1-2026(-[0-9A-HJKMNP-TV-Z]{4}){3}");
    }

    @Test
    void anotherLegOrAMatterNextToItHasAnother() {
        var seen = new HashSet<String>();
        for (var matter = 0; matter < 1000; matter++) {
            for (var leg = 2; leg < 12; leg++) {
                seen.add(number(new MatterId(new UUID(0x0199a1b2c3d47000L, 0x8000000000000000L + matter)), leg));
                seen.add(number(new MatterId(new UUID(0x0199a1b2c3d47000L + matter, 0x8000000000000000L)), leg));
            }
        }
        // The first of each is the same matter.
        assertThat(seen).hasSize(20_000 - 10);
    }

    private static String number(MatterId matter, int leg) {
        return AgreementNumber.of(CENTRE, matter, leg, 2026).value();
    }
}
