package org.anxin.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.anxin.testkit.architecture.EventRules;
import org.anxin.testkit.architecture.PackageRules;
import org.anxin.testkit.architecture.RoomRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {
    private static final String GOOD = "org.anxin.testkit.fixture.good";
    private static final String BROKEN = "org.anxin.testkit.fixture.broken";
    private static final String CONTRACTS = "org.anxin.testkit.fixture.brokencontracts";
    private static final String STORE = "org.anxin.testkit.fixture.brokenstore";

    /** Reading classes takes longer than checking them. */
    private static final Map<String, JavaClasses> IMPORTED = new ConcurrentHashMap<>();

    @Test
    void the_contracts_keep_the_rules() {
        ArchitectureRules.check("org.anxin.contracts", ArchitectureRules.forContracts("org.anxin.contracts"));
    }

    @Test
    void the_event_store_keeps_the_rules() {
        ArchitectureRules.check("org.anxin.eventstore", ArchitectureRules.forEventStore("org.anxin.eventstore"));
    }

    @Test
    void what_the_services_share_keeps_the_rules() {
        ArchitectureRules.check("org.anxin.service", ArchitectureRules.forPlatformService("org.anxin.service"));
    }

    @Test
    void a_service_as_it_should_be_passes() {
        var classes = imported(GOOD);

        assertThat(ArchitectureRules.forService(GOOD))
                .allSatisfy(rule -> assertThatCode(() -> rule.check(classes)).doesNotThrowAnyException());
    }

    @Test
    void a_check_names_all_that_is_broken_at_once() {
        var rules = List.of(PackageRules.nothingIsPrinted(STORE), PackageRules.eventStoreKnowsNoEvent(STORE));

        assertThatThrownBy(() -> ArchitectureRules.check(imported(STORE), rules))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("java.lang.System.err", "org.anxin.contracts.Event");
    }

    @Test
    void a_package_without_classes_is_no_pass() {
        assertThatThrownBy(() -> ArchitectureRules.check("org.anxin.nowhere"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("nothing would be checked");
    }

    /** No rule without a class that breaks it: one that is added later fails here until it has its fixture. */
    @Test
    void every_rule_is_broken_by_a_fixture() {
        assertAllBroken(BROKEN, ArchitectureRules.forService(BROKEN));
        assertAllBroken(CONTRACTS, ArchitectureRules.forContracts(CONTRACTS));
        assertAllBroken(STORE, ArchitectureRules.forEventStore(STORE));
        assertAllBroken(BROKEN, ArchitectureRules.forPlatformService(BROKEN));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void each_violation_is_found_and_named(ArchRule rule, String root, String... found) {
        assertThatThrownBy(() -> rule.check(imported(root)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(found);
    }

    static Stream<Arguments> violations() {
        return Stream.of(
                violation(
                        RoomRules.domainKnowsRulesOnly(BROKEN),
                        BROKEN,
                        "ImpureRules.query",
                        "java.sql.SQLException",
                        "java.nio.file.Files"),
                violation(
                        RoomRules.domainTakesTimeIdsAndChanceFromTheCommand(BROKEN),
                        BROKEN,
                        "java.time.Instant.now()",
                        "java.time.InstantSource",
                        "java.util.UUID.randomUUID()",
                        "java.security.SecureRandom",
                        "java.lang.Math.random()",
                        "java.lang.System.nanoTime()",
                        "java.time.LocalDate.now()"),
                violation(
                        RoomRules.applicationKnowsNoInputOrOutput(BROKEN),
                        BROKEN,
                        "org.apache.kafka.clients.producer.ProducerRecord",
                        "MixedAdapter"),
                violation(
                        RoomRules.eachAdapterDoesInputAndOutputOfItsKind(BROKEN),
                        BROKEN,
                        "java.sql.Connection",
                        "CarrierPigeon"),
                violation(RoomRules.adaptersDontKnowEachOther(BROKEN), BROKEN, "MixedAdapter", "OrderListener"),
                violation(PackageRules.noOtherService(BROKEN), BROKEN, "fixture.good.roster.domain.Post"),
                violation(PackageRules.featuresAreFreeOfCycles(BROKEN), BROKEN, "Slice order", "Slice roster"),
                violation(PackageRules.everyPackageIsNullMarked(BROKEN), BROKEN, "ChattyRoster"),
                violation(PackageRules.nothingIsPrinted(BROKEN), BROKEN, "java.lang.System.out"),
                violation(PackageRules.contractsKnowTheJdkOnly(CONTRACTS), CONTRACTS, "org.apache.kafka.common.Uuid"),
                violation(
                        EventRules.eventsHoldNoFreeText(CONTRACTS),
                        CONTRACTS,
                        "TellTale.name is a java.lang.String",
                        "TellTale.remark is a java.lang.CharSequence",
                        "TellTale.anything is a java.lang.Object",
                        "TellTale.more is a java.util.Map",
                        "TellTale.notes[] is a java.lang.String",
                        "TellTale.inner.deeper[].phone is a java.lang.String",
                        "TellTale.bareId is a java.util.UUID",
                        "TellTale.bytes is a byte[]",
                        "TellTale.foreign is a org.apache.kafka.common.Uuid",
                        "Loose is a "),
                violation(PackageRules.eventStoreKnowsNoEvent(STORE), STORE, "org.anxin.contracts.Event"),
                violation(PackageRules.decideKnowsTheJdkOnly(STORE), STORE, "io.smallrye.mutiny.Uni"),
                violation(PackageRules.nothingIsPrinted(STORE), STORE, "java.lang.System.err"));
    }

    private static Arguments violation(ArchRule rule, String root, String... found) {
        return Arguments.of(rule, root, found);
    }

    private static void assertAllBroken(String root, List<ArchRule> rules) {
        var classes = imported(root);
        assertThat(rules)
                .allSatisfy(rule -> assertThat(rule.evaluate(classes).hasViolation())
                        .as("a fixture breaks: %s", rule.getDescription())
                        .isTrue());
    }

    private static JavaClasses imported(String root) {
        return IMPORTED.computeIfAbsent(root, new ClassFileImporter()::importPackages);
    }
}
