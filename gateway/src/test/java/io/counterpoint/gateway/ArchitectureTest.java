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
    static final ArchRule SUBGRAPHS_DECIDE_WHO_MAY_DO_WHAT =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.counterpoint.identity.access..");

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
            .layer("tracing")
            .definedBy("..tracing..")
            .layer("subgraph")
            .definedBy("..subgraph..")
            .layer("identity")
            .definedBy("..identity..")
            .layer("serving")
            .definedBy("..serving..")
            .layer("caching")
            .definedBy("..caching..")
            .layer("documents")
            .definedBy("..documents..")
            .layer("subscription")
            .definedBy("..subscription..")
            .layer("http")
            .definedBy("..http..")
            .whereLayer("http")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("subscription")
            .mayOnlyBeAccessedByLayers("http")
            .whereLayer("caching")
            .mayOnlyBeAccessedByLayers("http")
            .whereLayer("documents")
            .mayOnlyBeAccessedByLayers("serving", "subscription", "http")
            .whereLayer("identity")
            .mayOnlyBeAccessedByLayers("subscription", "http")
            .whereLayer("serving")
            .mayOnlyBeAccessedByLayers("subscription", "http")
            .whereLayer("tracing")
            .mayOnlyBeAccessedByLayers("subgraph", "subscription", "http")
            .whereLayer("subgraph")
            .mayOnlyBeAccessedByLayers("serving", "subscription", "http")
            .whereLayer("limits")
            .mayOnlyBeAccessedByLayers("subgraph", "serving", "subscription", "http")
            .whereLayer("execution")
            .mayOnlyBeAccessedByLayers("limits", "documents", "subgraph", "serving", "subscription", "http")
            .whereLayer("planning")
            .mayOnlyBeAccessedByLayers("execution", "limits", "caching", "serving", "subscription", "http")
            .whereLayer("supergraph")
            .mayOnlyBeAccessedByLayers(
                    "planning", "execution", "limits", "caching", "subgraph", "serving", "subscription", "http");
}
