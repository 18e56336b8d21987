package org.anxin.analytics;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.RepeatedCommands;
import org.junit.jupiter.api.Test;

/** Every command that is sent twice takes effect once, or does no harm. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class RepeatedCommandsTest {
    @Test
    void eachTakesAKeyOrIsHarmless() {
        RepeatedCommands.check(Map.ofEntries(Map.entry(
                "POST /analytics/replays",
                "while one runs a second is 409, and one that was in vain changes nothing")));
    }
}
