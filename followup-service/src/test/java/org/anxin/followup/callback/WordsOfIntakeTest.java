package org.anxin.followup.callback;

import static org.anxin.contracts.value.ActorRole.CALLER;
import static org.anxin.followup.callback.CallDesk.as;
import static org.anxin.followup.callback.CallDesk.called;
import static org.anxin.followup.callback.CallDesk.path;
import static org.anxin.followup.callback.CallDesk.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.anxin.contracts.followup.FollowUpCorrected;
import org.anxin.contracts.followup.FollowUpOpened;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.intake.MatterCorrected;
import org.anxin.contracts.intake.ReopeningRequested;
import org.anxin.contracts.mediation.CaseCorrected;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.ReportId;
import org.anxin.contracts.value.Severity;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What intake tells of a matter that has an outcome: what it is, and that it was reported again. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "followup"))
class WordsOfIntakeTest {
    private Log log;

    @BeforeEach
    void open() {
        log = Log.open();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void whatIsReopenedIsReopenedAsWhatItIsNow() {
        var matter = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);
        log.tell(matter, 1, new MatterCorrected(1, MatterKind.HELP, null, Severity.MAJOR, HandlingMode.FIELD, null));
        log.await(matter, FollowUpCorrected.class);

        called(matter, "DISSATISFIED").statusCode(200).body("kind", equalTo("HELP"));
        post(matter, "reopening", "{\"to\":\"DISPATCH\"}").statusCode(200);

        var reopened = log.await(matter, MatterReopened.class).event();
        assertThat(reopened.kind()).isEqualTo(MatterKind.HELP);
        assertThat(reopened.severity()).isEqualTo(Severity.MAJOR);
    }

    @Test
    void aMatterThatWasReportedAgainIsReopenedEvenWhenItIsClosed() {
        var matter = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);
        called(matter, "SATISFIED").statusCode(200);

        log.tell(matter, 1, new ReopeningRequested(Log.newMatter(), new ReportId(UUID.randomUUID()), Holder.MEDIATION));
        log.tell(matter, 1, new ReopeningRequested(Log.newMatter(), new ReportId(UUID.randomUUID()), Holder.DISPATCH));

        assertThat(log.await(matter, MatterReopened.class).event().handOver())
                .isEqualTo(new HandOver(Holder.MEDIATION, 4));
        log.tell(matter, 4, CallDesk.caseConcluded(5));
        log.await(matter, FollowUpOpened.class, opened -> opened.leg() == 5);
        assertThat(log.of(matter).stream().filter(told -> told.event() instanceof MatterReopened))
                .hasSize(1);
    }

    @Test
    void aClosedMatterFollowsTooAndAnOldWordChangesNothing() {
        var matter = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);
        called(matter, "SATISFIED").statusCode(200);
        log.tell(
                matter,
                1,
                new MatterCorrected(
                        2, MatterKind.DISPUTE, Category.OTHER, Severity.ORDINARY, HandlingMode.FIELD, null));
        log.tell(matter, 3, new CaseCorrected(1, MatterKind.DISPUTE, Category.LABOUR, Severity.ORDINARY, null, null));
        log.tell(matter, 3, new CaseCorrected(3, MatterKind.DISPUTE, Category.CONTRACT, Severity.ORDINARY, null, null));
        log.await(matter, FollowUpCorrected.class, told -> told.revision() == 3);
        assertThat(log.of(matter))
                .noneMatch(told -> told.event() instanceof FollowUpCorrected one && one.revision() == 1);
        as(CALLER)
                .get(path(matter))
                .then()
                .body("category", equalTo("CONTRACT"))
                .body("status", equalTo("CLOSED"));
    }
}
