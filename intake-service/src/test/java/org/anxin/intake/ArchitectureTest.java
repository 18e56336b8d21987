package org.anxin.intake;

import org.anxin.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void everyRoomKeepsToItself() {
        ArchitectureRules.check("org.anxin.intake");
    }
}
