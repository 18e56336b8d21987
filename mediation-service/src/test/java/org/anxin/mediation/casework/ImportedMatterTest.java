package org.anxin.mediation.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.anxin.testkit.ImportedMatter;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.Test;

/** Matters of old ledgers. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "mediation"))
class ImportedMatterTest {
    @Test
    void aMatterOfAnOldLedgerIsNoCase() throws Exception {
        try (var log = Log.open()) {
            var imported = ImportedMatter.tell(log);
            var after = ImportedMatter.beside(imported);
            log.tell(after, 1, Desk.opened(2));
            Desk.taken(after);
            assertThat(ImportedMatter.isUntouched("mediation", imported)).isTrue();
        }
    }
}
