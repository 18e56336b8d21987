package org.anxin.mediation.casework;

import static org.anxin.contracts.value.ActorRole.MEDIATOR;
import static org.anxin.mediation.casework.Desk.as;
import static org.anxin.mediation.casework.Desk.path;
import static org.anxin.mediation.casework.Desk.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.anxin.contracts.dispatch.OrderCorrected;
import org.anxin.contracts.intake.MatterCorrected;
import org.anxin.contracts.mediation.CaseConcluded;
import org.anxin.contracts.mediation.CaseCorrected;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.Severity;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases follow when intake corrects their matters. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "mediation"))
class CorrectionTest {
    private static final PolicyRef POLICY = new PolicyRef(new PolicyCode("12510"), 1);

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
    void aCaseFollowsAndItsOutcomeSaysWhatTheMatterIsNow() {
        var matter = Desk.atDesk(log);

        log.tell(matter, 1, corrected(1, Category.CIVIL));
        log.await(matter, CaseCorrected.class, told -> told.category() == Category.CIVIL);
        post(MEDIATOR, matter, "settlement", "{\"form\":\"ORAL\"}")
                .statusCode(200)
                .body("category", equalTo("CIVIL"));
        assertThat(log.await(matter, CaseConcluded.class).event().category()).isEqualTo(Category.CIVIL);

        log.tell(matter, 1, corrected(2, Category.OTHER));
        log.await(matter, CaseCorrected.class, told -> told.category() == Category.OTHER);
        as(MEDIATOR).get(path(matter)).then().body("category", equalTo("OTHER")).body("status", equalTo("CONCLUDED"));
    }

    @Test
    void whatWasHandedOnBeforeDispatchKnewIsMadeGoodByDispatch() {
        var matter = Log.newMatter();
        log.tell(matter, 1, corrected(1, Category.LABOUR));
        log.tell(matter, 2, Desk.handedOn(Level.CENTRE, Holder.MEDIATION));
        log.tell(
                matter,
                2,
                new OrderCorrected(
                        1, MatterKind.DISPUTE, Category.LABOUR, Severity.ORDINARY, POLICY, List.of(), List.of(), null));
        log.await(matter, CaseCorrected.class, told -> told.category() == Category.LABOUR);
        log.tell(matter, 1, corrected(1, Category.OTHER));
        post(MEDIATOR, matter, "rounds", "{}").statusCode(200).body("category", equalTo("LABOUR"));
    }

    private static MatterCorrected corrected(int revision, Category category) {
        return new MatterCorrected(
                revision, MatterKind.DISPUTE, category, Severity.ORDINARY, HandlingMode.DESK, POLICY);
    }
}
