package org.anxin.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.anxin.intake.matter.application.Wording;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.Test;

/** What statements are recognised by: the same told in other words is alike, two things aren't. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class WordingTest {
    @Inject
    Wording wording;

    @Test
    void theSameInOtherWordsIsAlike() {
        assertThat(alike("司机称货款未结，堵住厂门", "司机称货款未结,堵住厂门！")).isTrue();
        assertThat(alike("几十个工人在项目部门口讨薪，把大门堵住了", "三十多个工人在项目部门口拉横幅讨薪，把大门堵住了")).isTrue();
        assertThat(alike("老板拖欠三个月工资，电话也打不通，人也联系不上", "老板三个月工资没发，电话打不通，人联系不上了")).isTrue();
        assertThat(alike("司机称货款未结，堵住厂门", "楼上半夜拖椅子，吵得没法睡觉")).isFalse();
    }

    @Test
    void whatSaysTooLittleIsLikeNothing() {
        assertThat(wording.of("拖欠工资")).isNull();
        assertThat(wording.of(null)).isNull();
        assertThat(Wording.alike(null, null)).isFalse();
    }

    @Test
    void ofStatementsAboutTwoThingsFewerThanOnePairInAThousandIsAlike() throws IOException {
        var kept = statements().map(wording::of).filter(Objects::nonNull).toList();
        assertThat(kept).hasSizeGreaterThan(300);
        var pairs = 0;
        var alike = 0;
        for (var i = 0; i < kept.size(); i++) {
            for (var j = 0; j < i; j++) {
                pairs++;
                alike += Wording.alike(kept.get(i), kept.get(j)) ? 1 : 0;
            }
        }
        assertThat(alike).isLessThan(pairs / 1000);
    }

    private boolean alike(String one, String other) {
        return Wording.alike(wording.of(one), wording.of(other));
    }

    /** The statements that triage is tried with; each is about something else. */
    private static Stream<String> statements() throws IOException {
        var statements = Stream.<String>empty();
        for (var file : List.of("/triage/sample.tsv", "/triage/blind.tsv")) {
            try (var text = Objects.requireNonNull(WordingTest.class.getResourceAsStream(file))) {
                statements = Stream.concat(
                        statements,
                        new String(text.readAllBytes(), UTF_8)
                                .lines()
                                .filter(line -> !line.startsWith("#"))
                                .map(line -> line.substring(line.lastIndexOf('\t') + 1)));
            }
        }
        return statements;
    }
}
