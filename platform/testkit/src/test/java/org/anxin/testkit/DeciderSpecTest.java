package org.anxin.testkit;

import static org.anxin.testkit.Lamp.State.BROKEN;
import static org.anxin.testkit.Lamp.State.DARK;
import static org.anxin.testkit.Lamp.State.LIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.testkit.Lamp.Refusal;
import org.anxin.testkit.Lamp.Switch;
import org.anxin.testkit.Lamp.Switched;
import org.junit.jupiter.api.Test;

class DeciderSpecTest {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void tells_a_story() {
        DeciderSpec.given(Lamp.DECIDER)
                .when(new Switch(AT, LIT))
                .then(new Switched(LIT))
                .state(LIT)
                .when(new Switch(AT, LIT))
                .thenNothing()
                .when(new Switch(AT, BROKEN))
                .thenOccurred(new Occurred<>(AT, new Switched(BROKEN)))
                .when(new Switch(AT, DARK))
                .thenRefused(new Refusal("broken"));
    }

    @Test
    void says_what_was_refused_when_events_were_expected() {
        var broken = DeciderSpec.given(Lamp.DECIDER).events(AT, new Switched(BROKEN));

        assertThatThrownBy(() -> broken.when(new Switch(AT, DARK)).then(new Switched(DARK)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was refused with Refusal[code=broken] in state BROKEN");
    }

    @Test
    void fails_on_other_events_other_times_and_missing_refusals() {
        var dark = DeciderSpec.given(Lamp.DECIDER);
        var lit = dark.when(new Switch(AT, LIT));

        assertThatThrownBy(() -> lit.then(new Switched(BROKEN))).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> lit.then()).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> lit.thenNothing()).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> lit.thenOccurred(new Occurred<>(AT.plusSeconds(1), new Switched(LIT))))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> lit.thenRefused(new Refusal("broken"))).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> dark.state(LIT)).isInstanceOf(AssertionError.class);
    }

    @Test
    void walks_the_same_way_with_the_same_seed() {
        var walk = DeciderWalk.of(
                Lamp.DECIDER, (random, state, at) -> new Switch(at, Lamp.State.values()[random.nextInt(2)]));

        var first = walk.walk(7, 50, step -> assertThat(step.accepted()).isTrue());
        var second = walk.walk(7, 50, step -> {});

        assertThat(first).isNotEmpty().isEqualTo(second);
    }

    @Test
    void names_the_seed_of_a_walk_that_fails() {
        var walk = DeciderWalk.of(Lamp.DECIDER, (random, state, at) -> new Switch(at, LIT));

        assertThatThrownBy(
                        () -> walk.walk(7, 50, step -> assertThat(step.after()).isEqualTo(DARK)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed 7, step 0");
    }
}
