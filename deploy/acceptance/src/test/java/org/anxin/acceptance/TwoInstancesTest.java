package org.anxin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anxin.acceptance.trouble.Kills;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/**
 * Two instances of each service that keeps streams share its database, its part of the log and its timers; requests go to them in turn, as behind a load
 * balancer. One of each is killed while commands are under way, and comes back.
 */
@NullUnmarked
class TwoInstancesTest extends Promises {
    private final List<String> others = new ArrayList<>();
    private Kills kills;

    @Override
    int atLeast() {
        return 16;
    }

    @Override
    void prepare() throws Exception {
        for (var service : TestedPlatform.STORES) {
            var other = platform.startAnother(service);
            others.add(other.part());
            api.alsoAt(service, URI.create("http://127.0.0.1:" + other.port() + "/"));
        }
    }

    @Override
    void trouble() throws Exception {
        kills = new Kills(platform, progress);
        clocks.moveOn(Duration.ofMinutes(3));
        for (var service : TestedPlatform.STORES) {
            kills.kill(service);
        }
        clocks.moveOn(Duration.ofMinutes(11));
    }

    @Test
    void one_instance_of_each_was_killed_and_the_other_went_on() {
        assertThat(kills.all()).extracting(Kills.Kill::part).isEqualTo(TestedPlatform.STORES);
        assertThat(others).hasSameSizeAs(TestedPlatform.STORES).allMatch(part -> platform.restarts(part) == 0);
        assertThat(TestedPlatform.STORES).allMatch(service -> api.answeredByTheOther(service) > 20);
    }
}
