package io.counterpoint.claims;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
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
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.hibernate.reactive.mutiny.Mutiny;

@AnalyzeClasses(packages = "io.counterpoint.claims", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("io.counterpoint.claims.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule EXTRACTION_AND_MATCHING_ARE_PURE = noClasses()
            .that()
            .resideInAnyPackage("..extraction..", "..matching..", "..similarity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "io.vertx..",
                    "io.smallrye..",
                    "jakarta..",
                    "org.hibernate..",
                    "org.eclipse.microprofile..",
                    "java.net..",
                    "java.sql..",
                    "java.nio.file..");

    @ArchTest
    static final ArchRule EXTRACTION_AND_MATCHING_KNOW_NOTHING_OF_THE_SERVICE = noClasses()
            .that()
            .resideInAnyPackage("..extraction..", "..matching..", "..similarity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..storage..",
                    "..party..",
                    "..statement..",
                    "..utterance..",
                    "..claim..",
                    "..stance..",
                    "..derivation..");

    @ArchTest
    static final ArchRule ONE_CLASS_OPENS_SESSIONS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.counterpoint.claims.storage.Database")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Mutiny.SessionFactory.class);

    @ArchTest
    static final ArchRule API_CLASSES_TOUCH_NO_SESSION = noClasses()
            .that()
            .areAnnotatedWith(GraphQLApi.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.hibernate..");

    @ArchTest
    static final ArchRule ENTITIES_STAY_IN_THEIR_PACKAGE =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION =
            noFields().should().beAnnotatedWith(Inject.class).orShould().beAnnotatedWith(ConfigProperty.class);

    @ArchTest
    static final ArchRule NO_MUTABLE_STATICS =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule NO_LEFTOVER_NAMES = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper");

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
