package io.counterpoint.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the services are run as. */
public sealed interface Execution {

    /**
     * The command that starts a service.
     *
     * @param properties the service's configuration, each as {@code -Dname=value}
     */
    List<String> command(ServiceKind kind, List<String> properties);

    /** The jars that were built from the checkout, each by a JVM of the kind that runs this. */
    static Execution jars(Path root) {
        return new Jars(root, Map.of());
    }

    /**
     * The native binaries that were built from the checkout.
     *
     * @throws Failure when one is missing, with the way to build it
     */
    static Execution binaries(Path root) {
        Map<ServiceKind, Path> programs = new EnumMap<>(ServiceKind.class);
        for (ServiceKind kind : ServiceKind.values()) {
            programs.put(kind, binary(root.resolve(kind.folder()).resolve("target")));
        }
        return new Binaries(programs);
    }

    private static Path binary(Path folder) {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return files.filter(file -> file.toString().endsWith("-runner"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new Failure("There is no native binary in " + folder
                            + ": deploy/local/run --native builds it where a GraalVM or containers are at hand."));
        } catch (IOException failed) {
            throw new Failure(folder + " cannot be read: " + failed.getMessage(), failed);
        }
    }

    /**
     * Jars of the checkout in {@code root}.
     *
     * @param options more options for the JVM of a service
     */
    record Jars(Path root, Map<ServiceKind, List<String>> options) implements Execution {

        public Jars {
            options = Map.copyOf(options);
        }

        @Override
        public List<String> command(ServiceKind kind, List<String> properties) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(jvmOptions(kind));
            command.addAll(options.getOrDefault(kind, List.of()));
            command.addAll(properties);
            command.add("-jar");
            command.add(root.resolve(Path.of(kind.folder(), "target", "quarkus-app", "quarkus-run.jar"))
                    .toString());
            return command;
        }

        private List<String> jvmOptions(ServiceKind kind) {
            if (kind == ServiceKind.GATEWAY) {
                return List.of("@" + root.resolve(Path.of(kind.folder(), "jvm.options")));
            }
            return List.of(
                    "-XX:+UseSerialGC",
                    // Extraction repays the optimising compiler; the other starts faster without it.
                    "-XX:TieredStopAtLevel=" + (kind == ServiceKind.CLAIMS ? 4 : 1),
                    "-Xmx256m",
                    "--enable-native-access=ALL-UNNAMED");
        }
    }

    /** Programs that take their configuration as native binaries do. */
    record Binaries(Map<ServiceKind, Path> programs) implements Execution {

        public Binaries {
            programs = Map.copyOf(programs);
        }

        /** The program of a service. */
        Path program(ServiceKind kind) {
            Path program = programs.get(kind);
            if (program == null) {
                throw new IllegalArgumentException(kind.folder() + " has no program");
            }
            return program;
        }

        @Override
        public List<String> command(ServiceKind kind, List<String> properties) {
            List<String> command = new ArrayList<>(properties.size() + 1);
            command.add(program(kind).toString());
            command.addAll(properties);
            return command;
        }
    }

    /**
     * The same programs with more configuration.
     *
     * @param properties each as {@code -Dname=value}
     */
    record Configured(Execution programs, List<String> properties) implements Execution {

        public Configured {
            properties = List.copyOf(properties);
        }

        @Override
        public List<String> command(ServiceKind kind, List<String> others) {
            List<String> all = new ArrayList<>(others);
            all.addAll(properties);
            return programs.command(kind, all);
        }
    }
}
