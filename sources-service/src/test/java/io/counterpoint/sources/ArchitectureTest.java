package io.counterpoint.sources;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;

/** The walls between the packages of this service. */
@AnalyzeClasses(packages = "io.counterpoint.sources", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_DEPEND_ON_EACH_OTHER_IN_A_RING =
            slices().matching("io.counterpoint.sources.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ENTITIES_STAY_IN_THEIR_FEATURE =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule SEGMENTS_ARE_A_PURE_FUNCTION_OF_THE_TEXT = classes()
            .that()
            .resideInAPackage("..segment..")
            .should()
            .onlyDependOnClassesThat()
            // Descriptions of the schema are inert annotations on the two types that it shows.
            .resideInAnyPackage("java..", "org.jspecify..", "org.eclipse.microprofile.graphql", "..segment..");

    @ArchTest
    static final ArchRule SHARED_PASSAGES_ARE_A_PURE_FUNCTION_OF_TWO_TEXTS = classes()
            .that()
            .resideInAPackage("..copies.passage..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "..segment..", "..copies.passage..");

    @ArchTest
    static final ArchRule PURE_CLASSES_READ_NO_CLOCK_AND_NO_FILES = noClasses()
            .that()
            .resideInAnyPackage("..segment..", "..paging..", "..copies.passage..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .dependOnClassesThat(resideInAPackage("java.nio.file"));

    @ArchTest
    static final ArchRule ONLY_STORES_TOUCH_SESSIONS = noClasses()
            .that()
            .resideOutsideOfPackage("..storage..")
            .and()
            .haveSimpleNameNotEndingWith("Store")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.hibernate.reactive..");

    @ArchTest
    static final ArchRule APIS_KNOW_NO_STORES_BUT_THROUGH_SERVICES = noClasses()
            .that()
            .areAnnotatedWith(GraphQLApi.class)
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class);

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule FIELDS_OF_SINGLETONS_ARE_FINAL = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(ApplicationScoped.class)
            .should()
            .beFinal();

    /** Quarkus itself registers for native binaries only classes that have an operation, not those of batches alone. */
    @ArchTest
    static final ArchRule APIS_OF_BATCHES_ALONE_ARE_REGISTERED = classes()
            .that()
            .areAnnotatedWith(GraphQLApi.class)
            .and(describe("have batches alone", ArchitectureTest::hasBatchesAlone))
            .should()
            .beAnnotatedWith(RegisterForReflection.class);

    private static boolean hasBatchesAlone(JavaClass api) {
        return !api.getMethods().isEmpty()
                && api.getMethods().stream()
                        .noneMatch(method -> method.isAnnotatedWith(Query.class)
                                || method.isAnnotatedWith(Mutation.class)
                                || method.isAnnotatedWith(Subscription.class));
    }
}
