package org.anxin.testkit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import org.anxin.testkit.architecture.EventRules;
import org.anxin.testkit.architecture.PackageRules;
import org.anxin.testkit.architecture.RoomRules;

/**
 * The architecture of the house as tests. A service calls {@link #check} once; the platform's own modules are checked by this module's tests.
 */
public final class ArchitectureRules {
    private ArchitectureRules() {}

    /**
     * Checks the classes of one service against every rule for services.
     *
     * @param root the service's package, such as {@code org.anxin.dispatch}
     * @throws AssertionError naming each place that breaks a rule, or when there are no classes
     */
    public static void check(String root) {
        check(root, forService(root));
    }

    /** Checks the classes under a package against some rules; test classes don't count. */
    static void check(String root, List<ArchRule> rules) {
        check(classesOf(root), rules);
    }

    /** Checks some classes against some rules and names all that is broken at once. */
    static void check(JavaClasses classes, List<ArchRule> rules) {
        var broken = rules.stream()
                .map(rule -> rule.evaluate(classes))
                .filter(EvaluationResult::hasViolation)
                .map(result -> result.getFailureReport().toString())
                .toList();
        if (!broken.isEmpty()) {
            throw new AssertionError(String.join("\n\n", broken));
        }
    }

    /** The rules for a service. */
    static List<ArchRule> forService(String root) {
        return List.of(
                RoomRules.domainKnowsRulesOnly(root),
                RoomRules.domainTakesTimeIdsAndChanceFromTheCommand(root),
                RoomRules.applicationKnowsNoInputOrOutput(root),
                RoomRules.eachAdapterDoesInputAndOutputOfItsKind(root),
                RoomRules.adaptersDontKnowEachOther(root),
                PackageRules.noOtherService(root),
                PackageRules.featuresAreFreeOfCycles(root),
                PackageRules.everyPackageIsNullMarked(root),
                PackageRules.nothingIsPrinted(root));
    }

    /** The rules for the event contracts. */
    static List<ArchRule> forContracts(String root) {
        return List.of(
                PackageRules.contractsKnowTheJdkOnly(root),
                EventRules.eventsHoldNoFreeText(root),
                PackageRules.everyPackageIsNullMarked(root));
    }

    /** The rules for the event store. */
    static List<ArchRule> forEventStore(String root) {
        return List.of(
                PackageRules.eventStoreKnowsNoEvent(root),
                PackageRules.decideKnowsTheJdkOnly(root),
                PackageRules.everyPackageIsNullMarked(root),
                PackageRules.nothingIsPrinted(root));
    }

    /** The rules for what the services share. */
    static List<ArchRule> forPlatformService(String root) {
        return List.of(
                PackageRules.noOtherService(root),
                PackageRules.everyPackageIsNullMarked(root),
                PackageRules.nothingIsPrinted(root));
    }

    private static JavaClasses classesOf(String root) {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        if (classes.isEmpty()) {
            throw new AssertionError("No classes under " + root + ": nothing would be checked");
        }
        return classes;
    }
}
