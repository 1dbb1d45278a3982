package io.counterpoint.local.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.counterpoint.local.ServiceKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever a service looked up by name while the black-box suite ran on the JVM, its native binary finds too: by
 * reflection, as a proxy, in serialisation, as a resource, a message bundle or a library. Runs after that suite, by its name.
 *
 * <p>Lookups that libraries make of themselves are Quarkus' extensions' to register: what is missing there is printed, and
 * fails the test only with {@code -Dcounterpoint.native.strict=true}.
 *
 * <p>What it cannot see: lookups of all members at once, of which a binary returns those that are registered; what no
 * black-box test reaches; and whether native-image really recognises a constant name where one stands.
 */
class NativeMetadataIT {

    private static final Path ROOT = Path.of(System.getProperty("counterpoint.root", "../.."))
            .toAbsolutePath()
            .normalize();

    @ParameterizedTest
    @EnumSource(ServiceKind.class)
    void theBinaryFindsWhatTheJvmFound(ServiceKind service) throws Exception {
        Path uses = Recording.file(ROOT.resolve("deploy/local/target"), service);
        Path sources = ROOT.resolve(service.folder()).resolve("target/native-sources");
        assumeTrue(Files.exists(uses), "The black-box suite has not run on the JVM here.");
        assumeTrue(Files.exists(sources), "The metadata of " + service.folder() + " was not built here.");

        String noted = Files.readString(uses);
        // The services still run: the last line may be half written.
        List<Use> found = noted.substring(0, noted.lastIndexOf('\n') + 1)
                .lines()
                .map(Use::parse)
                .toList();

        assertThat(found).as("The agent has noted nothing.").hasSizeGreaterThan(100);
        List<Use> missing = new Judge(NativeSources.read(sources), Explanations.read()).missing(found);
        missing.forEach(use -> System.out.println(service.folder() + ": " + use));
        assertThat(missing)
                .as("Register these, or tell in explanations.txt why a binary needs not find them")
                .noneMatch(Boolean.getBoolean("counterpoint.native.strict") ? use -> true : Use::concernsUs);
    }
}
