package org.anxin.testkit.architecture;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.stream.Stream;

/** Lists of packages, and the rule that a room needs no others. */
final class Allowed {
    /** The JDK as far as pure code needs it: no files, no network, no SQL. */
    static final List<String> PURE_JDK =
            List.of("java.lang..", "java.util..", "java.time..", "java.math..", "java.text..");

    static final List<String> NULLNESS = List.of("org.jspecify..");

    /** Beans and their configuration. */
    static final List<String> WIRING = List.of(
            "jakarta.enterprise..",
            "jakarta.inject..",
            "jakarta.annotation..",
            "org.eclipse.microprofile.config..",
            "io.smallrye.config..",
            "org.jboss.logging..");

    static final List<String> REACTIVE = List.of("io.smallrye.mutiny..");

    private Allowed() {}

    /** All of these lists in one. */
    @SafeVarargs
    static String[] all(List<String>... lists) {
        var all = Stream.<String>builder();
        for (var list : lists) {
            list.forEach(all::add);
        }
        return all.build().toArray(String[]::new);
    }

    /** Classes of a room depend on nothing but these packages. */
    static ArchRule only(String room, String because, String... packages) {
        return only(new String[] {room}, because, packages);
    }

    /** Classes of some rooms depend on nothing but these packages. */
    static ArchRule only(String[] rooms, String because, String... packages) {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAnyPackage(rooms)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages)
                .because(because)
                .allowEmptyShould(true);
    }
}
