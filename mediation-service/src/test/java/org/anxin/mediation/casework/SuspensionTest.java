package org.anxin.mediation.casework;

import static org.anxin.contracts.value.ActorRole.MEDIATOR;
import static org.anxin.mediation.casework.Desk.as;
import static org.anxin.mediation.casework.Desk.path;
import static org.anxin.mediation.casework.Desk.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.anxin.contracts.intake.LinkDropped;
import org.anxin.contracts.intake.RepeatUnlinked;
import org.anxin.contracts.intake.SuspensionRequested;
import org.anxin.contracts.mediation.CaseConcluded;
import org.anxin.contracts.mediation.CaseResumed;
import org.anxin.contracts.mediation.CaseSuspended;
import org.anxin.contracts.mediation.CaseSuspensionRefused;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.LinkObstacle;
import org.anxin.contracts.value.MatterId;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases that rest, since intake has found that their matter belongs to another. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "mediation"))
class SuspensionTest {
    private final MatterId other = Log.newMatter();
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
    void aCaseRestsAndGoesOn() {
        var matter = Desk.atDesk(log);

        var asked = log.tell(matter, 1, asked(2));

        assertThat(log.await(matter, CaseSuspended.class).metadata().causation())
                .isEqualTo(asked.id());
        as(MEDIATOR)
                .get(path(matter))
                .then()
                .body("status", equalTo("AT_CENTRE"))
                .body("suspension.linkedTo", equalTo(other.value().toString()))
                .body("suspension.since", notNullValue());
        post(MEDIATOR, matter, "rounds", "{}")
                .statusCode(409)
                .body("rule", equalTo("suspended"))
                .body("detail", containsString(other.value().toString()));

        log.tell(matter, 1, new RepeatUnlinked(other, LinkKind.REPEAT));

        log.await(matter, CaseResumed.class);
        post(MEDIATOR, matter, "settlement", "{\"form\":\"ORAL\"}")
                .statusCode(200)
                .body("suspension", nullValue());
        log.await(matter, CaseConcluded.class);

        log.tell(matter, 1, asked(2));
        assertThat(log.await(matter, CaseSuspensionRefused.class).event())
                .isEqualTo(new CaseSuspensionRefused(other, LinkObstacle.CONCLUDED));
    }

    @Test
    void aCaseGoesOnWhenTheLinkIsDroppedAndWhatDispatchIsAskedIsNoneOfMediations() {
        var matter = Desk.atDesk(log);
        log.tell(matter, 1, new SuspensionRequested(other, LinkKind.REPEAT, new HandOver(Holder.DISPATCH, 2)));
        log.tell(matter, 1, asked(2));
        log.await(matter, CaseSuspended.class);

        log.tell(matter, 1, new LinkDropped(other, LinkKind.REPEAT, LinkObstacle.OTHER_IS_LINKED));

        log.await(matter, CaseResumed.class);
        assertThat(log.of(matter).stream().filter(told -> told.event() instanceof CaseSuspended))
                .hasSize(1);
        post(MEDIATOR, matter, "rounds", "{}").statusCode(200);
    }

    private SuspensionRequested asked(int leg) {
        return new SuspensionRequested(other, LinkKind.REPEAT, new HandOver(Holder.MEDIATION, leg));
    }
}
