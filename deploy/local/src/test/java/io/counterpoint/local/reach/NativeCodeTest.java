package io.counterpoint.local.reach;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.counterpoint.local.ServiceKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The services' own code uses nothing that native binaries do not support, or that would be frozen into them. */
class NativeCodeTest {

    private static final Path ROOT = Path.of(System.getProperty("counterpoint.root", "../.."));

    private static final ArchRule NO_CLASSES_MADE_OR_FOUND_BY_NAME = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "java.awt..",
                    "java.beans..",
                    "java.rmi..",
                    "javax.imageio..",
                    "javax.script..",
                    "javax.swing..",
                    "javax.tools..",
                    "net.bytebuddy..",
                    "org.objectweb.asm.."))
            .orShould()
            .callMethodWhere(new Calls(Pattern.compile("java\\.lang\\.Class\\.(forName|newInstance)"
                    + "|java\\.lang\\.Class\\.get(Declared)?(Method|Field|Constructor)s?"
                    + "|java\\.lang\\.ClassLoader\\.(loadClass|defineClass)"
                    + "|java\\.lang\\.invoke\\.MethodHandles\\$Lookup\\.(define|find|unreflect).*"
                    + "|java\\.lang\\.reflect\\.(Proxy|Method|Constructor|Field)\\..*"
                    + "|java\\.util\\.ServiceLoader\\..*"
                    + "|java\\.lang\\.(System|Runtime)\\.load(Library)?"
                    + "|java\\.io\\.Object(In|Out)putStream\\..*")));

    /** What is true where a binary is built, and perhaps not where it runs; or what must not be in a binary at all. */
    private static final Pattern OF_THE_MOMENT = Pattern.compile("java\\.util\\.Random\\.<init>"
            + "|java\\.security\\.SecureRandom\\..*"
            + "|java\\.util\\.SplittableRandom\\..*"
            + "|java\\.util\\.UUID\\.randomUUID"
            + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\.current"
            + "|java\\.lang\\.Thread\\.(<init>|start|of.*)"
            + "|java\\.util\\.concurrent\\.Executors\\..*"
            + "|java\\.util\\.Timer\\.<init>"
            + "|java\\.lang\\.System\\.(getenv|getProperty|currentTimeMillis|nanoTime)"
            + "|java\\.lang\\.(Integer\\.getInteger|Boolean\\.getBoolean|Runtime\\.availableProcessors)"
            + "|java\\.time\\.Clock\\.system.*"
            + "|java\\.time\\..*\\.now"
            + "|java\\.time\\.ZoneId\\.systemDefault"
            + "|java\\.util\\.(TimeZone|Locale)\\.getDefault"
            + "|java\\.nio\\.charset\\.Charset\\.defaultCharset"
            + "|java\\.nio\\.ByteBuffer\\.allocateDirect"
            + "|java\\.nio\\.file\\.Files\\..*"
            + "|java\\.io\\.File(In|Out)putStream\\.<init>"
            + "|java\\.net\\.(Socket|ServerSocket)\\.<init>"
            + "|java\\.net\\.InetAddress\\.get.*"
            + "|java\\.net\\.http\\.HttpClient\\..*");

    @ParameterizedTest
    @EnumSource(ServiceKind.class)
    void codeLooksNothingUpAndMakesNoClasses(ServiceKind service) {
        NO_CLASSES_MADE_OR_FOUND_BY_NAME.check(classesOf(service));
    }

    @ParameterizedTest
    @EnumSource(ServiceKind.class)
    void nothingOfTheMomentIsKeptInStaticFields(ServiceKind service) {
        Set<String> kept = new TreeSet<>();
        for (JavaClass each : classesOf(service)) {
            each.getStaticInitializer().ifPresent(initialiser -> follow(initialiser, kept));
        }

        assertThat(kept).isEmpty();
    }

    /** Adds what a static initialiser calls, itself and through methods of ours. */
    private static void follow(JavaCodeUnit initialiser, Set<String> kept) {
        Deque<JavaCodeUnit> open = new ArrayDeque<>(Set.of(initialiser));
        Set<JavaCodeUnit> seen = new HashSet<>();
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            if (!seen.add(unit)) {
                continue;
            }
            for (JavaAccess<?> call : unit.getCallsFromSelf()) {
                // What a lambda does is done when it is called.
                if (call.isDeclaredInLambda()) {
                    continue;
                }
                if (OF_THE_MOMENT.matcher(Calls.name(call)).matches()) {
                    kept.add(initialiser.getOwner().getName() + ": " + call.getDescription());
                }
                call.getTarget()
                        .resolveMember()
                        .filter(JavaCodeUnit.class::isInstance)
                        .map(JavaCodeUnit.class::cast)
                        .ifPresent(open::add);
            }
        }
    }

    private static JavaClasses classesOf(ServiceKind service) {
        Path classes = ROOT.resolve(service.folder()).resolve("target/classes");
        assumeTrue(Files.isDirectory(classes), service.folder() + " was not compiled here.");
        return new ClassFileImporter()
                .importPaths(
                        classes, ROOT.resolve("identity/target/classes"), ROOT.resolve("observability/target/classes"));
    }
}
