package io.counterpoint.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the user can set.
 *
 * @param root the checkout
 * @param home where data, logs and the notes about running processes are kept
 * @param ports the port of each service on 127.0.0.1
 * @param postgresPort the port of the embedded PostgreSQL on 127.0.0.1
 * @param issuerPort the port on 127.0.0.1 where the keys are published that tokens are verified with
 * @param ownPostgres a PostgreSQL of the user's, instead of the embedded one
 * @param fresh whether to empty the data first
 * @param execution what the services are run as
 */
public record Settings(
        Path root,
        Path home,
        Map<ServiceKind, Integer> ports,
        int postgresPort,
        int issuerPort,
        Optional<URI> ownPostgres,
        boolean fresh,
        Execution execution) {

    static final String HELP = """
            Runs Counterpoint on this machine, reachable from this machine alone.

              deploy/local/run            start; data is kept from one start to the next
              deploy/local/run --fresh    empty the data first
              deploy/local/run --native   run native binaries; they are built with the GraalVM or Mandrel (21 or 25)
                                          in GRAALVM_HOME, or else in a container
              deploy/local/run --help     this text

            Settings (environment variables):
              COUNTERPOINT_GATEWAY_PORT   8080
              COUNTERPOINT_SOURCES_PORT   8081
              COUNTERPOINT_CLAIMS_PORT    8082
                                          health and metrics of each are at its port plus 1000
              COUNTERPOINT_POSTGRES_PORT  8054, of the embedded PostgreSQL
              COUNTERPOINT_ISSUER_PORT    8083, where the keys are published that tokens are verified with
              COUNTERPOINT_POSTGRES_URL   none; postgresql://USER:PASSWORD@HOST:PORT of a PostgreSQL of your own,
                                          whose user may create roles and databases
              COUNTERPOINT_HOME           .counterpoint in the checkout; data, logs and notes on running processes
            """;

    private static final Set<String> ARGUMENTS = Set.of("--fresh", "--native");
    private static final int DEFAULT_POSTGRES_PORT = 8054;
    private static final int DEFAULT_ISSUER_PORT = 8083;
    private static final int MANAGEMENT_DISTANCE = 1000;

    public Settings {
        ports = Map.copyOf(ports);
    }

    /**
     * Reads the settings.
     *
     * @throws Failure for an unknown argument or a value that does not fit, naming it
     */
    static Settings of(Path root, List<String> arguments, Map<String, String> environment) {
        for (String argument : arguments) {
            if (!ARGUMENTS.contains(argument)) {
                throw new Failure("Unknown argument '" + argument + "': deploy/local/run --help lists what there is.");
            }
        }
        Map<ServiceKind, Integer> ports = new EnumMap<>(ServiceKind.class);
        for (ServiceKind kind : ServiceKind.values()) {
            ports.put(kind, port(environment, kind.portSetting(), kind.defaultPort()));
        }
        return new Settings(
                root,
                Path.of(environment.getOrDefault(
                        "COUNTERPOINT_HOME", root.resolve(".counterpoint").toString())),
                ports,
                port(environment, "COUNTERPOINT_POSTGRES_PORT", DEFAULT_POSTGRES_PORT),
                port(environment, "COUNTERPOINT_ISSUER_PORT", DEFAULT_ISSUER_PORT),
                Optional.ofNullable(environment.get("COUNTERPOINT_POSTGRES_URL"))
                        .map(Settings::postgresUrl),
                arguments.contains("--fresh"),
                arguments.contains("--native") ? Execution.binaries(root) : Execution.jars(root));
    }

    int port(ServiceKind kind) {
        return ports.getOrDefault(kind, kind.defaultPort());
    }

    /** Where a service answers. */
    public URI address(ServiceKind kind) {
        return URI.create("http://127.0.0.1:" + port(kind));
    }

    /** Where a service tells of its health and its figures: a port at a fixed distance from its own. */
    URI management(ServiceKind kind) {
        return URI.create("http://127.0.0.1:" + managementPort(kind));
    }

    int managementPort(ServiceKind kind) {
        return managementPort(port(kind));
    }

    static int managementPort(int port) {
        return port + MANAGEMENT_DISTANCE <= 65_535 ? port + MANAGEMENT_DISTANCE : port - MANAGEMENT_DISTANCE;
    }

    Path data() {
        return home.resolve("data");
    }

    Path logs() {
        return home.resolve("logs");
    }

    private static int port(Map<String, String> environment, String name, int otherwise) {
        String value = environment.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, together with numbers out of range.
        }
        throw new Failure(name + " is '" + value + "', but a port is a number from 1 to 65535.");
    }

    private static URI postgresUrl(String value) {
        String shape = "COUNTERPOINT_POSTGRES_URL must look like postgresql://USER:PASSWORD@HOST:PORT.";
        try {
            URI url = URI.create(value);
            if (url.getHost() == null || url.getUserInfo() == null || !"postgresql".equals(url.getScheme())) {
                throw new Failure(shape);
            }
            return url;
        } catch (IllegalArgumentException notAUrl) {
            throw new Failure(shape, notAUrl);
        }
    }
}
