package org.anxin.intake.triage.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetTest {
    private static final RuleSet RULES = RuleSet.parse("""
            # version\t7
            # a comment
            asks\tKIND\tCONSULTATION\t4\t请问\tasks
            wages\tCATEGORY\tLABOUR\t3\t工资\twages
            lease\tCATEGORY\tCONTRACT\t2\t房租\tlease
            crowd\tSEVERITY\tMAJOR\t1\t很多人\tcrowd
            gate\tSEVERITY\tMAJOR\t1\t堵门\tgate
            knife\tPOLICE\tYES\t2\t刀\tknife
            """);

    @Test
    void theGreatestWeightIsSuggestedWithItsReasons() {
        assertThat(RULES.version()).isEqualTo("7");
        assertThat(RULES.suggest("老板不给工资，房租也交不起"))
                .contains(new Suggestion(Target.CATEGORY, "LABOUR", 3, List.of("wages"), List.of("wages")));
    }

    @Test
    void aCategorySpeaksForADisputeAndOnlyADisputeHasOne() {
        assertThat(RULES.suggest("不给工资"))
                .extracting(Suggestion::target, Suggestion::value)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Target.KIND, "DISPUTE"),
                        org.assertj.core.groups.Tuple.tuple(Target.CATEGORY, "LABOUR"));
        assertThat(RULES.suggest("请问工资怎么算")).extracting(Suggestion::value).containsExactly("CONSULTATION");
    }

    @Test
    void oneWeakSignIsNoEmergency() {
        assertThat(RULES.suggest("很多人")).isEmpty();
        assertThat(RULES.suggest("很多人堵门")).extracting(Suggestion::value).containsExactly("MAJOR");
        assertThat(RULES.suggest("拿着刀")).extracting(Suggestion::target).containsExactly(Target.POLICE);
        assertThat(RULES.suggest("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a;KIND;DISPUTE;1;x                | 5 columns
            a;KIND;NONSENSE;1;x;y             | NONSENSE
            a;MOOD;DISPUTE;1;x;y              | MOOD
            a;KIND;DISPUTE;0;x;y              | weight
            a;KIND;DISPUTE;1;(;y              | pattern
            a;POLICE;NO;1;x;y                 | YES
            """)
    void aFaultyFileIsRefusedWithItsLine(String line, String told) {
        assertThatThrownBy(() -> RuleSet.parse("# version\t1\n" + line.replace(';', '\t')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining(told);
    }

    @Test
    void aCodeStandsOnceAndAFileHasAVersion() {
        assertThatThrownBy(() -> RuleSet.parse("# version\t1\na\tKIND\tHELP\t1\tx\ty\na\tKIND\tHELP\t1\tx\ty"))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> RuleSet.parse("a\tKIND\tHELP\t1\tx\ty")).hasMessageContaining("version");
    }
}
