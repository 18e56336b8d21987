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
import org.anxin.contracts.followup.FollowUpCorrected;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.intake.MatterCorrected;
import org.anxin.contracts.mediation.CaseCorrected;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.Severity;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Follow-ups follow when intake corrects their matters. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "followup"))
class CorrectionTest {
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
    void aClosedMatterFollowsTooAndAnOldWordChangesNothing() {
        var matter = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);
        called(matter, "SATISFIED").statusCode(200);
        log.tell(
                matter,
                1,
                new MatterCorrected(
                        2, MatterKind.DISPUTE, Category.OTHER, Severity.ORDINARY, HandlingMode.FIELD, null));
        log.tell(matter, 3, new CaseCorrected(1, MatterKind.DISPUTE, Category.LABOUR, Severity.ORDINARY));
        log.tell(matter, 3, new CaseCorrected(3, MatterKind.DISPUTE, Category.CONTRACT, Severity.ORDINARY));
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
