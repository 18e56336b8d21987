package org.anxin.dispatch;

import org.anxin.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void everyRoomKnowsOnlyWhatItMay() {
        ArchitectureRules.check("org.anxin.dispatch");
    }
}
