package org.anxin.testkit.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Who may know whom among modules, and what holds in every package. */
public final class PackageRules {
    private static final List<String> PLATFORM = List.of(
            "org.anxin.contracts", "org.anxin.eventstore", "org.anxin.service", "org.anxin.web", "org.anxin.webhooks");

    private PackageRules() {}

    /** Contracts need the JDK only, so that anybody can use them. */
    public static ArchRule contractsKnowTheJdkOnly(String root) {
        return Allowed.only(
                root + "..",
                "whoever reads the log needs the contracts and nothing else",
                Allowed.all(Allowed.PURE_JDK, Allowed.NULLNESS, List.of(root + "..")));
    }

    /** The event store keeps any event and knows none; nor does it know a service. */
    public static ArchRule eventStoreKnowsNoEvent(String root) {
        return Allowed.only(
                root + "..",
                "the event store knows PostgreSQL and Kafka, and no event",
                Allowed.all(
                        List.of("java..", "javax.sql.."),
                        Allowed.NULLNESS,
                        Allowed.REACTIVE,
                        List.of(
                                root + "..",
                                "io.vertx..",
                                "org.apache.kafka..",
                                "com.fasterxml.uuid..",
                                "org.jboss.logging..",
                                "org.slf4j..")));
    }

    /** The shape of deciders is plain Java, since domains know it. */
    public static ArchRule decideKnowsTheJdkOnly(String root) {
        return Allowed.only(
                root + "..decide..",
                "domains know it",
                Allowed.all(Allowed.PURE_JDK, Allowed.NULLNESS, List.of(root + "..decide..")));
    }

    /** A service knows itself and the platform, never another service, nor the kit for tests. */
    public static ArchRule noOtherService(String root) {
        var foreign = DescribedPredicate.<JavaClass>describe(
                "belong to another service",
                type -> within("org.anxin", type)
                        && !within(root, type)
                        && PLATFORM.stream().noneMatch(module -> within(module, type)));
        return ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat(foreign)
                .because("services meet on the log only");
    }

    /** Features of a service may build on each other, not in a circle. */
    public static ArchRule featuresAreFreeOfCycles(String root) {
        return SlicesRuleDefinition.slices()
                .matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    /** Every package says what is null. */
    public static ArchRule everyPackageIsNullMarked(String root) {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("stand in a @NullMarked package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getName() + " stands in a package that isn't @NullMarked"));
                        }
                    }
                });
    }

    /** Nothing is printed: logs go through a logger. */
    public static ArchRule nothingIsPrinted(String root) {
        return ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .because("only the command line prints");
    }

    private static boolean within(String root, JavaClass type) {
        var name = type.getPackageName();
        return name.equals(root) || name.startsWith(root + ".");
    }
}
