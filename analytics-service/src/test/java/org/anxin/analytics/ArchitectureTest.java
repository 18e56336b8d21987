package org.anxin.analytics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.anxin.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void keepsToTheRulesOfTheHouse() {
        ArchitectureRules.check("org.anxin.analytics");
    }

    @Test
    void theFoldIsPure() {
        classes()
                .that()
                .resideInAPackage("org.anxin.analytics.fold")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.math..",
                        "java.util..",
                        "org.jspecify..",
                        "org.anxin.contracts..",
                        "org.anxin.analytics.fold")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.anxin.analytics"));
    }
}
