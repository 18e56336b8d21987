package org.anxin.mediation;

import org.anxin.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theServiceKeepsToTheHouse() {
        ArchitectureRules.check("org.anxin.mediation");
    }
}
