package io.counterpoint.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services run as whatever program there is: native binaries, and here a script that stands in for one. */
class ExecutionIT {

    @TempDir
    private Path folder;

    @Test
    void aProgramIsStartedWithItsConfigurationAndStopped() throws Exception {
        Path jar = TestSystem.ROOT.resolve("gateway/target/quarkus-app/quarkus-run.jar");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path program = program("gateway-runner", "exec " + java + " -XX:TieredStopAtLevel=1 \"$@\" -jar " + jar);
        Map<ServiceKind, Integer> ports = new EnumMap<>(ServiceKind.class);
        for (ServiceKind kind : ServiceKind.values()) {
            ports.put(kind, TestSystem.freePort());
        }
        Settings settings = new Settings(
                TestSystem.ROOT,
                folder,
                ports,
                TestSystem.freePort(),
                TestSystem.freePort(),
                Optional.empty(),
                false,
                new Execution.Binaries(Map.of(ServiceKind.GATEWAY, program)));
        Files.createDirectories(settings.logs());
        ServiceProcess gateway = new ServiceProcess(settings, ServiceKind.GATEWAY, Map.of(), Map.of());

        gateway.start();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            gateway.awaitReady(client);
        } finally {
            gateway.stop();
        }

        assertThat(gateway.handle().isAlive()).isFalse();
        assertThat(gateway.endOfLog()).contains("gateway stopped");
    }

    @Test
    void aMissingBinaryIsToldWithTheWayToBuildIt() {
        assertThatThrownBy(() -> Execution.binaries(folder))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("sources-service")
                .hasMessageContaining("deploy/local/run --native");
    }

    @Test
    void theBinariesOfTheCheckoutAreFound() throws Exception {
        for (ServiceKind kind : ServiceKind.values()) {
            Files.createDirectories(folder.resolve(kind.folder()).resolve("target"));
            program(kind.folder() + "/target/" + kind.folder() + "-1.0-runner", "exit 0");
        }

        assertThat(Execution.binaries(folder))
                .isInstanceOfSatisfying(
                        Execution.Binaries.class,
                        binaries -> assertThat(binaries.program(ServiceKind.CLAIMS))
                                .hasFileName("claims-service-1.0-runner"));
    }

    private Path program(String name, String line) throws Exception {
        Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + line + "\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
