package org.anxin.followup;

import org.anxin.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theServiceKeepsToTheHouse() {
        ArchitectureRules.check("org.anxin.followup");
    }
}
