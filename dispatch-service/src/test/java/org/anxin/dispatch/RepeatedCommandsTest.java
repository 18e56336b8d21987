package org.anxin.dispatch;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.RepeatedCommands;
import org.junit.jupiter.api.Test;

/** Every command that is sent twice takes effect once, or does no harm. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "dispatch"))
class RepeatedCommandsTest {
    @Test
    void eachTakesAKeyOrIsHarmless() {
        RepeatedCommands.check(Map.ofEntries(
                Map.entry("PUT /dispatch/directory/{kind}/{code}", "If-Match names the version that is changed"),
                Map.entry("DELETE /dispatch/directory/{kind}/{code}", "If-Match names the version that is retired"),
                Map.entry("POST /dispatch/directory/imports", "an entry that is the same adds no version"),
                Map.entry("PUT /dispatch/policies/{code}", "what is the same as the last version adds none"),
                Map.entry("PUT /dispatch/terms/{term}", "what is the same as the last version adds none"),
                Map.entry("PUT /dispatch/ladder", "what is the same as the last version adds none"),
                Map.entry("PUT /dispatch/safety", "what is the same as the last version adds none"),
                Map.entry("PUT /dispatch/rosters", "a roster that is the same is planned once"),
                Map.entry("POST /dispatch/handovers/{id}/sign", "the same person's second signature is the first"),
                Map.entry("POST /dispatch/field-reports", "each report has an id of the client's own")));
    }
}
