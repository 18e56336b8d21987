package org.anxin.dispatch.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.anxin.contracts.reference.DepartmentRegistered;
import org.anxin.contracts.reference.GridRegistered;
import org.anxin.contracts.reference.PolicyAdopted;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.reference.SiteRegistered;
import org.anxin.contracts.reference.TeamRegistered;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.StageTerms;
import org.anxin.dispatch.directory.application.DirectoryStream;
import org.junit.jupiter.api.Test;

class DefaultCentreTest {
    private static final CentreCode CENTRE = new CentreCode("zone-1");

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
        assertThat(DirectoryStream.of(CENTRE)).isEqualTo(DirectoryStream.of(new CentreCode("zone-1")));
        assertThat(DirectoryStream.of(CENTRE)).isNotEqualTo(DirectoryStream.of(new CentreCode("zone-2")));
    }

    private static <T> List<T> of(List<ReferenceEvent> entries, Class<T> type) {
        return entries.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
