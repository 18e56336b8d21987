package org.anxin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.anxin.acceptance.play.Progress;
import org.anxin.acceptance.reader.Comparison;
import org.anxin.acceptance.reader.StoreReader;
import org.anxin.acceptance.trouble.Kills;
import org.anxin.acceptance.trouble.OlderCopy;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Each process is killed once, and a database is restored to an older copy. */
@NullUnmarked
class AcceptanceTest extends Promises {
    private static final List<String> KILLED =
            List.of("intake", "dispatch", "mediation", "followup", "analytics", "kafka", "postgresql");

    private Kills kills;
    private OlderCopy.Restored restored;

    @Override
    int atLeast() {
        return 102;
    }

    @Override
    void trouble() throws Exception {
        kills = new Kills(platform, progress);
        kills.kill("dispatch");
        var copy = OlderCopy.take(platform, gates, "dispatch");
        kills.kill("intake");
        clocks.moveOn(Duration.ofMinutes(3));
        kills.kill("kafka");
        kills.kill("mediation");
        kills.kill("followup");
        restored = copy.putBack(() -> clocks.set("dispatch"));
        kills.kill("postgresql");
        clocks.moveOn(Duration.ofMinutes(11));
        kills.kill("analytics");
    }

    @Test
    void each_part_was_killed_while_commands_were_under_way_and_each_command_got_its_answer() {
        assertThat(kills.all()).extracting(Kills.Kill::part).containsExactlyInAnyOrderElementsOf(KILLED);
        assertThat(kills.all()).allSatisfy(kill -> {
            assertThat(kill.underWay()).isNotEmpty().allMatch(Progress.Command::isAnswered);
            assertThat(kill.process().isAlive()).isFalse();
        });
        // What was under way to a service that died could not be answered by it: it was sent again.
        assertThat(sentAgain).isPositive();
        assertThat(KILLED).allMatch(part -> platform.restarts(part) == 1, "started again once, by the launcher");
    }

    @Test
    void a_database_restored_to_an_older_copy_has_everything_again_in_a_new_incarnation() throws Exception {
        assertThat(restored.told().size()).isGreaterThan((int) restored.copied());
        var dispatch = snapshot.stored().stream()
                .filter(row -> row.service().equals("dispatch"))
                .toList();
        assertThat(Comparison.lacks(restored.told(), dispatch)).isEmpty();
        assertThat(dispatch).anyMatch(row -> row.incarnation() == 2);
        for (var store : TestedPlatform.STORES) {
            try (var connection = platform.connect(store)) {
                assertThat(StoreReader.number(connection, "SELECT incarnation FROM store_state"))
                        .as("incarnation of " + store)
                        .isEqualTo(store.equals("dispatch") ? 2 : 1);
            }
        }
    }

    @Test
    void clocks_were_kept_and_breached_so_the_figures_say_something() throws Exception {
        var clocks = new HashSet<String>();
        for (var clock : Snapshot.overview(api, null).path("clocks")) {
            for (var figure : List.of("kept", "breached")) {
                if (clock.path(figure).asLong() > 0) {
                    clocks.add(clock.path("stage").asText() + " " + figure);
                }
            }
        }
        assertThat(clocks).contains("SIGN kept", "SIGN breached", "CONTACT kept", "CONTACT breached", "ARRIVE kept");
    }
}
