package org.anxin.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.anxin.contracts.dispatch.OrderIssued;
import org.anxin.testkit.ImportedMatter;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.Test;

/** Matters of old ledgers. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "dispatch"))
class ImportedMatterTest {
    @Test
    void aMatterOfAnOldLedgerGetsNoOrderAndStartsNoClock() throws Exception {
        try (var log = Log.open()) {
            var imported = ImportedMatter.tell(log);
            var after = ImportedMatter.beside(imported);
            log.tell(after, 1, Field.opened(Field.now(), Field.PLACE));
            log.await(after, OrderIssued.class);
            assertThat(ImportedMatter.isUntouched("dispatch", imported)).isTrue();
        }
    }
}
