package io.counterpoint.local.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judge is told of lookups by this class, which stands for a service's code in a jar with some metadata. */
class JudgeTest {

    private static final String HERE = JudgeTest.class.getName();
    private static final String REFLECTION = """
            [ {"name": "known.Type", "allDeclaredConstructors": true, "methods": [{"name": "size"}]} ]""";
    private static final String RESOURCES = """
            { "resources": {"includes": [{"pattern": "\\\\Qdb/changes.sql\\\\E"}]}, "bundles": [{"name": "messages"}] }""";

    @TempDir
    private Path folder;

    private Judge judge;

    @BeforeEach
    void makeSources() throws Exception {
        Files.writeString(folder.resolve("native-image.args"), "--no-fallback\n--initialize-at-run-time=late.Bird\n");
        try (OutputStream out = Files.newOutputStream(folder.resolve("runner.jar"));
                JarOutputStream jar = new JarOutputStream(out)) {
            String own = HERE.replace('.', '/') + ".class";
            try (var in = JudgeTest.class.getResourceAsStream("/" + own)) {
                add(jar, own, in.readAllBytes());
            }
            add(jar, "META-INF/native-image/reflect-config.json", REFLECTION.getBytes(StandardCharsets.UTF_8));
            add(jar, "META-INF/native-image/resource-config.json", RESOURCES.getBytes(StandardCharsets.UTF_8));
        }
        judge = new Judge(NativeSources.read(folder), Explanations.read());
    }

    @Test
    void whatIsRegisteredIsFound() {
        assertThat(missing(
                        use("type", "known.Type", "java.lang.Class#forName"),
                        use("method", "known.Type#<init>()", ""),
                        use("method", "known.Type#size()", ""),
                        use("resource", "db/changes.sql", "java.lang.Class#getResource"),
                        use("bundle", "messages", "java.util.ResourceBundle#getBundle")))
                .isEmpty();
    }

    @Test
    void whatIsNotRegisteredIsMissing() {
        assertThat(missing(
                        use("type", "unknown.Type", "java.lang.Class#forName"),
                        use("method", "known.Type#clear()", ""),
                        use("field", "known.Type#size", ""),
                        use("record", "unknown.Type", "java.lang.Class#getRecordComponents"),
                        use("resource", "db/other.sql", "java.lang.Class#getResource"),
                        use("bundle", "others", "java.util.ResourceBundle#getBundle"),
                        use("proxy", "known.Type", "java.lang.reflect.Proxy#newProxyInstance"),
                        use("serialised", "known.Type", "java.io.ObjectOutputStream#writeObject"),
                        use("library", "jni", "java.lang.System#loadLibrary")))
                .hasSize(9);
    }

    @Test
    void whatTheJdkLooksUpForItselfIsNotOurs() {
        assertThat(missing(
                        use("type", "unknown.Type", "java.util.UUID#randomUUID"),
                        new Use("type", "unknown.Type", "java.lang.Class#forName", List.of()),
                        new Use("type", "unknown.Type", "java.lang.Class#forName", List.of("not.in.the.Binary#main"))))
                .isEmpty();
    }

    @Test
    void whatInitialisersLookUpIsOverWhenTheBinaryRuns() {
        Use early = new Use("type", "unknown.Type", "java.lang.Class#forName", List.of(HERE + "#x", "a.B#<clinit>"));
        Use late = new Use("type", "other.Type", "java.lang.Class#forName", List.of(HERE + "#x", "late.Bird#<clinit>"));

        assertThat(missing(early, late)).containsExactly(late);
    }

    @Test
    void whatInitialisersMakeWouldBeInTheBinary() {
        Use early =
                new Use("made", "java.util.Random", "java.util.Random#<init>", List.of(HERE + "#x", "a.B#<clinit>"));
        Use atRunTime = use("made", "java.util.Random", "java.util.Random#<init>");

        assertThat(missing(early, atRunTime)).containsExactly(early);
    }

    @Test
    void nativeImageSeesNamesThatStandInTheCode() {
        assertThat(missing(new Use(
                        "type", "standing.in.the.Code", "java.lang.Class#forName", List.of(HERE + "#nameOfAType"))))
                .isEmpty();
    }

    /** Asked about above. */
    static String nameOfAType() {
        return "standing.in.the.Code";
    }

    private List<Use> missing(Use... uses) {
        return judge.missing(List.of(uses));
    }

    private static Use use(String kind, String target, String entry) {
        return new Use(kind, target, entry, List.of(HERE + "#ask"));
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws Exception {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }
}
