package org.anxin.followup.callback;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.RepeatedCommands;
import org.junit.jupiter.api.Test;

/** Every command that is sent twice takes effect once, or does no harm. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "followup"))
class RepeatedCommandsTest {
    @Test
    void eachTakesAKeyOrIsHarmless() {
        RepeatedCommands.check(
                Map.of("POST /followup/follow-ups/{matterId}/claim", "who has it keeps it, for as long as after one"));
    }
}
