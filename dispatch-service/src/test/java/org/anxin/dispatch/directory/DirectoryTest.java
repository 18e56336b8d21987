package org.anxin.dispatch.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anxin.contracts.reference.CentreRegistered;
import org.anxin.contracts.reference.DepartmentRegistered;
import org.anxin.contracts.reference.GridRegistered;
import org.anxin.contracts.reference.PolicyAdopted;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.reference.SiteRegistered;
import org.anxin.contracts.reference.TeamRegistered;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.StageTerms;
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

    @Test
    void theDefaultCentreHasWhatAMatterNeeds() {
        var entries = DefaultCentre.entries();

        assertThat(of(entries, GridRegistered.class)).hasSize(5);
        assertThat(of(entries, SiteRegistered.class)).hasSize(3);
        assertThat(of(entries, TeamRegistered.class))
                .hasSize(3)
                .anySatisfy(team -> assertThat(team.grids()).isEmpty());
        assertThat(of(entries, DepartmentRegistered.class))
                .extracting(entry -> entry.department().value())
                .containsExactly("LABOUR", "ENFORCEMENT", "MARKET", "POLICE", "COURT", "JUSTICE");
        var grids = of(entries, GridRegistered.class).stream()
                .map(GridRegistered::grid)
                .toList();
        assertThat(of(entries, SiteRegistered.class))
                .allSatisfy(site -> assertThat(grids).contains(site.grid()));
        assertThat(of(entries, TeamRegistered.class))
                .allSatisfy(team -> assertThat(grids).containsAll(team.grids()));
        assertThat(of(entries, PolicyAdopted.class))
                .singleElement()
                .satisfies(policy -> assertThat(policy.stages())
                        .extracting(StageTerms::limit)
                        .containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(10)));
    }

    @Test
    void everyInstanceMeansTheSameStream() {
        assertThat(DefaultCentre.stream(CENTRE)).isEqualTo(DefaultCentre.stream(new CentreCode("zone-1")));
        assertThat(DefaultCentre.stream(CENTRE)).isNotEqualTo(DefaultCentre.stream(new CentreCode("zone-2")));
    }

    private static <T> List<T> of(List<ReferenceEvent> entries, Class<T> type) {
        return entries.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
