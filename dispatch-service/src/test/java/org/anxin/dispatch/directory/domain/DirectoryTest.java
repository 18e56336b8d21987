package org.anxin.dispatch.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.reference.CentreRegistered;
import org.anxin.contracts.reference.DepartmentRegistered;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;

class DirectoryTest {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final CentreCode CENTRE = new CentreCode("zone-1");
    private static final ReferenceEvent LABOUR = new DepartmentRegistered(new DepartmentCode("LABOUR"));
    private static final ReferenceEvent COURT = new DepartmentRegistered(new DepartmentCode("COURT"));

    @Test
    void tellsTheCentreFirstAndThenItsEntries() {
        DeciderSpec.given(Directory.DECIDER)
                .when(new AdoptDirectory(AT, CENTRE, List.of(LABOUR)))
                .then(new CentreRegistered(CENTRE), LABOUR)
                .state(directory -> assertThat(directory.centre()).isEqualTo(CENTRE));
    }

    @Test
    void tellsNothingTwiceAndOnlyWhatIsNew() {
        var told = DeciderSpec.given(Directory.DECIDER)
                .when(new AdoptDirectory(AT, CENTRE, List.of(LABOUR)))
                .then(new CentreRegistered(CENTRE), LABOUR);
        told.when(new AdoptDirectory(AT.plusSeconds(1), CENTRE, List.of(LABOUR)))
                .thenNothing();
        told.when(new AdoptDirectory(AT.plusSeconds(1), CENTRE, List.of(LABOUR, COURT)))
                .then(COURT);
    }
}
