package org.anxin.intake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.RepeatedCommands;
import org.junit.jupiter.api.Test;

/** Every command that is sent twice takes effect once, or does no harm. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class RepeatedCommandsTest {
    @Test
    void eachTakesAKeyOrIsHarmless() {
        RepeatedCommands.check(Map.ofEntries(
                Map.entry("POST /intake/referrals", "a source's number makes one matter"),
                Map.entry("POST /intake/referrals/batch", "the same for each of them"),
                Map.entry("POST /intake/hotline/drafts/{id}/finish", "a draft becomes one report"),
                Map.entry("POST /intake/hotline/drafts/{id}/discard", "a draft ends once"),
                Map.entry("POST /intake/matters/{id}/claimants", "who stands there joins once"),
                Map.entry(
                        "POST /intake/matters/{id}/attachments",
                        "the same file of the same actor is the same attachment"),
                Map.entry("DELETE /intake/matters/{id}/attachments/{attachment}", "what was erased is gone"),
                Map.entry(
                        "POST /intake/matters/{id}/parties/{party}/correct",
                        "what is right already isn't put right again"),
                Map.entry("POST /intake/matters/{id}/erase", "what was erased is gone"),
                Map.entry("POST /intake/persons/erase", "what was erased is gone"),
                Map.entry("POST /intake/persons/search", "reads"),
                Map.entry("POST /intake/persons/disclosure", "reads"),
                Map.entry("PUT /intake/enterprises/{creditCode}/aliases", "sets"),
                Map.entry("PUT /intake/catalogue", "what is the same as the last version adds none"),
                Map.entry("POST /intake/imports", "a row is imported once for its number"),
                Map.entry("POST /intake/imports/{id}/cancel", "what has stopped stays so"),
                Map.entry("POST /intake/claim", "the form's own key goes along with its pages"),
                Map.entry("POST /intake/claim/photos", "the same photo is the same attachment"),
                Map.entry("POST /intake/track", "reads")));
    }
}
