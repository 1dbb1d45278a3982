package io.counterpoint.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.counterpoint.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_CORE_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAnyPackage("..json..", "..supergraph..", "..planning..", "..execution..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "io.vertx..", "io.smallrye..", "jakarta..", "org.eclipse..");

    @ArchTest
    static final ArchRule NOTHING_KNOWS_THE_SERVICES = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.counterpoint.sources..", "io.counterpoint.claims..");

    @ArchTest
    static final ArchRule DEPENDENCIES_POINT_INWARDS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("json")
            .definedBy("..json..")
            .layer("supergraph")
            .definedBy("..supergraph..")
            .layer("planning")
            .definedBy("..planning..")
            .layer("execution")
            .definedBy("..execution..")
            .layer("limits")
            .definedBy("..limits..")
            .layer("http")
            .definedBy("..http..")
            .whereLayer("http")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("limits")
            .mayOnlyBeAccessedByLayers("http")
            .whereLayer("execution")
            .mayOnlyBeAccessedByLayers("limits", "http")
            .whereLayer("planning")
            .mayOnlyBeAccessedByLayers("execution", "limits", "http")
            .whereLayer("supergraph")
            .mayOnlyBeAccessedByLayers("planning", "execution", "limits", "http");
}
