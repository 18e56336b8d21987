package org.anxin.followup.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.anxin.contracts.followup.FollowUpOpened;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Outcome;
import org.anxin.testkit.ImportedMatter;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.Test;

/** Matters of old ledgers. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "followup"))
class ImportedMatterTest {
    @Test
    void nobodyCallsBackAboutAMatterOfAnOldLedger() throws Exception {
        try (var log = Log.open()) {
            var imported = ImportedMatter.tell(log);
            var after = ImportedMatter.beside(imported);
            log.tell(after, 2, CallDesk.orderConcluded(Outcome.RESOLVED_ON_SITE, Holder.FOLLOWUP));
            log.await(after, FollowUpOpened.class);
            assertThat(ImportedMatter.isUntouched("followup", imported)).isTrue();
        }
    }
}
