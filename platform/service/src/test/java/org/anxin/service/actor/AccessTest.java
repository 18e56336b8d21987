package org.anxin.service.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.CentreCode;
import org.anxin.service.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** Roles decide, in one place. */
class AccessTest {
    private static final CentreCode CENTRE = new CentreCode("zone-1");

    @Test
    void aRoleMayWhatItsPermissionsSay() {
        assertThatCode(() -> Access.require(actor(ActorRole.DESK), Permission.SIGN_ORDER))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Access.require(actor(ActorRole.CALLER), Permission.SIGN_ORDER))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem().status()).isEqualTo(403));
    }

    @Test
    void thePlatformItselfMayEverything() {
        for (var permission : Permission.values()) {
            assertThatCode(() -> Access.require(Actor.system(CENTRE), permission))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void nobodyCanCallHimselfThePlatform() {
        assertThatThrownBy(() -> CurrentActor.of("a", "SYSTEM", null, null, "zone-1"))
                .isInstanceOf(ProblemException.class);
        assertThat(CurrentActor.of("a", "DESK", null, null, "zone-1").centre()).isEqualTo(CENTRE);
    }

    @Test
    void whoActsForATeamSaysSo() {
        assertThat(CurrentActor.of("a", "TEAM", null, "team-1", "zone-1").unit())
                .isEqualTo("team-1");
        assertThatThrownBy(() -> CurrentActor.of("a", "TEAM", null, "no team", "zone-1"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem().status()).isEqualTo(401));
    }

    private static Actor actor(ActorRole role) {
        return new Actor(new ActorId("a-1"), role, CENTRE);
    }
}
