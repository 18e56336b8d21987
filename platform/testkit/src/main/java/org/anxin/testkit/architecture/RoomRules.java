package org.anxin.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Who may know whom among domain, application and adapters of a service. */
public final class RoomRules {
    private static final List<String> SHARED =
            List.of("org.anxin.contracts..", "org.anxin.eventstore..", "org.anxin.service..");

    /** What each kind of adapter needs on top of what all may use. */
    private static final Map<String, List<String>> OF_ITS_KIND = Map.of(
            "rest",
            List.of(
                    "jakarta.ws.rs..",
                    "jakarta.validation..",
                    "org.hibernate.validator..",
                    "com.fasterxml.jackson..",
                    "org.eclipse.microprofile.openapi..",
                    "org.jboss.resteasy.reactive..",
                    "io.smallrye.common.annotation..",
                    // Outlines arrive as GeoJSON, and have to be the outline of something.
                    "org.locationtech.jts.."),
            "web",
            List.of(
                    "jakarta.ws.rs..",
                    "jakarta.validation..",
                    "io.quarkus.qute..",
                    "org.jboss.resteasy.reactive..",
                    "io.smallrye.common.annotation..",
                    "org.anxin.web.."),
            "http",
            List.of("com.fasterxml.jackson..", "java.security..", "javax.crypto.."),
            // Files need the JDK only, which all adapters may use.
            "file",
            List.of(),
            "kafka",
            List.of(
                    "org.apache.kafka..",
                    "org.eclipse.microprofile.reactive.messaging..",
                    "io.smallrye.reactive.messaging..",
                    "io.smallrye.common.annotation..",
                    "com.fasterxml.jackson.."),
            "postgres",
            List.of(
                    "jakarta.persistence..",
                    "org.hibernate..",
                    "io.quarkus.hibernate..",
                    "io.quarkus.panache..",
                    "io.vertx..",
                    "com.fasterxml.jackson.."));

    private static final Pattern ADAPTER = Pattern.compile(".*\\.adapter\\.([a-z]+)(\\..*)?");

    private RoomRules() {}

    /** Domain and fold: pure rules. JDK, contracts and the shape of deciders only. */
    public static ArchRule domainKnowsRulesOnly(String root) {
        return Allowed.only(
                pure(root),
                "rules are pure: they know the JDK, the contracts and the shape of a decider",
                Allowed.all(
                        Allowed.PURE_JDK,
                        Allowed.NULLNESS,
                        List.of("org.anxin.contracts..", "org.anxin.eventstore.decide.."),
                        List.of(pure(root))));
    }

    /** Domain and fold: no clock, no made-up ids, no chance. The same command always leads to the same events. */
    public static ArchRule domainTakesTimeIdsAndChanceFromTheCommand(String root) {
        var clock = DescribedPredicate.<JavaClass>describe(
                "clocks and random generators",
                type -> type.isAssignableTo(InstantSource.class)
                        || type.isAssignableTo(Clock.class)
                        || type.isAssignableTo(RandomGenerator.class)
                        || type.isAssignableTo(Random.class));
        var call = DescribedPredicate.<JavaAccess<?>>describe("ask for the time, an id or chance", RoomRules::asks);
        var domain = resideInAnyPackage(pure(root));
        var because = "time, ids and randomness arrive on the command";
        return CompositeArchRule.of(ArchRuleDefinition.noClasses()
                        .that(domain)
                        .should()
                        .dependOnClassesThat(clock)
                        .because(because)
                        .allowEmptyShould(true))
                .and(ArchRuleDefinition.noClasses()
                        .that(domain)
                        .should()
                        .accessTargetWhere(call)
                        .because(because)
                        .allowEmptyShould(true));
    }

    /** Application: use cases and reactions. No adapter, no JAX-RS, no Kafka, no Jackson, no SQL. */
    public static ArchRule applicationKnowsNoInputOrOutput(String root) {
        return CompositeArchRule.of(Allowed.only(
                        root + "..application..",
                        "use cases know rules and the platform, not how they are reached",
                        Allowed.all(
                                Allowed.PURE_JDK,
                                Allowed.NULLNESS,
                                Allowed.WIRING,
                                Allowed.REACTIVE,
                                SHARED,
                                List.of(root + ".."))))
                .and(ArchRuleDefinition.noClasses()
                        .that()
                        .resideInAPackage(root + "..application..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(root + "..adapter..", "org.anxin.service.rest.."))
                        .because("adapters know use cases, never the other way round")
                        .allowEmptyShould(true));
    }

    /** Each adapter: input and output of one kind. */
    public static ArchRule eachAdapterDoesInputAndOutputOfItsKind(String root) {
        ArchRule all = ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(root + "..adapter..")
                .should()
                .resideInAnyPackage(OF_ITS_KIND.keySet().stream()
                        .map(kind -> root + "..adapter." + kind + "..")
                        .toArray(String[]::new))
                .because("an adapter is of a known kind")
                .allowEmptyShould(true);
        for (var kind : OF_ITS_KIND.entrySet()) {
            all = CompositeArchRule.of(all)
                    .and(Allowed.only(
                            root + "..adapter." + kind.getKey() + "..",
                            "an adapter does input and output of one kind",
                            Allowed.all(
                                    Allowed.PURE_JDK,
                                    List.of("java.io..", "java.nio..", "java.net.."),
                                    Allowed.NULLNESS,
                                    Allowed.WIRING,
                                    Allowed.REACTIVE,
                                    SHARED,
                                    List.of(root + ".."),
                                    kind.getValue())));
        }
        return all;
    }

    /** An adapter of one kind never knows one of another: they meet in a use case. */
    public static ArchRule adaptersDontKnowEachOther(String root) {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(root + "..adapter..")
                .should(notKnowAdaptersOfAnotherKind(root))
                .because("adapters meet in a use case")
                .allowEmptyShould(true);
    }

    /** Where rules stand: the domains of features, and the fold that makes figures. */
    private static String[] pure(String root) {
        return new String[] {root + "..domain..", root + "..fold.."};
    }

    private static boolean asks(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getName();
        return name.equals("now") && owner.getPackageName().startsWith("java.time")
                || name.equals("randomUUID") && owner.isEquivalentTo(UUID.class)
                || name.equals("random") && owner.isEquivalentTo(Math.class)
                || Set.of("currentTimeMillis", "nanoTime").contains(name) && owner.isEquivalentTo(System.class);
    }

    private static ArchCondition<JavaClass> notKnowAdaptersOfAnotherKind(String root) {
        return new ArchCondition<>("not know adapters of another kind") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var kind = kindOf(type);
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    var target = dependency.getTargetClass();
                    var other = kindOf(target);
                    if (target.getPackageName().startsWith(root) && !other.isEmpty() && !other.equals(kind)) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static String kindOf(JavaClass type) {
        var matcher = ADAPTER.matcher(type.getPackageName());
        return matcher.matches() ? matcher.group(1) : "";
    }
}
