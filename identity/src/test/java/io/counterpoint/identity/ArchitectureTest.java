package io.counterpoint.identity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.counterpoint.identity", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule TOKENS_ARE_VERIFIED_WITHOUT_ANY_GRAPHQL_OR_CONTAINER = noClasses()
            .that()
            .resideInAPackage("..identity.token..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..identity.access..",
                    "graphql..",
                    "io.quarkus..",
                    "io.smallrye.graphql..",
                    "jakarta.enterprise..",
                    "jakarta.inject..");

    @ArchTest
    static final ArchRule NOTHING_HERE_KNOWS_WHAT_IT_PROTECTS = noClasses()
            .that()
            .resideInAnyPackage("..identity.token..", "..identity.access..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.counterpoint.sources..",
                    "io.counterpoint.claims..",
                    "io.counterpoint.gateway..",
                    "io.counterpoint.identity.testing..");
}
