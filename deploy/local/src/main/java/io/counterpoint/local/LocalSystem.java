package io.counterpoint.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** The whole of Counterpoint on this machine: PostgreSQL and the three services, all on 127.0.0.1. */
public final class LocalSystem implements AutoCloseable {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);

    private final Settings settings;
    private final Console console;
    private final RunRecord record;
    private final DatabaseServer database;
    private final Issuer issuer;
    private final Map<ServiceKind, ServiceProcess> services = new EnumMap<>(ServiceKind.class);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Supervisor supervisor;

    LocalSystem(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
        this.record = new RunRecord(settings.home());
        this.database = settings.ownPostgres()
                .<DatabaseServer>map(OwnServer::new)
                .orElseGet(() -> new EmbeddedServer(settings));
        this.issuer = new Issuer(settings);
        this.supervisor = new Supervisor(console, ended::countDown);
    }

    /**
     * Starts everything; returns when every service is ready.
     *
     * @throws Failure when something is in the way
     */
    public void start() throws InterruptedException {
        prepareFolders();
        record.open();
        setLogsAside();
        clearUpAfterAnEarlierRun();
        checkPorts();
        issuer.start();
        startDatabase();
        startServices();
    }

    /** Waits until a process had to be given up. */
    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    Settings settings() {
        return settings;
    }

    /** Where a service answers. */
    public URI address(ServiceKind kind) {
        return settings.address(kind);
    }

    /** Who issues tokens for it. */
    public Issuer issuer() {
        return issuer;
    }

    /** Where a service tells of its health and its figures. */
    public URI management(ServiceKind kind) {
        return settings.management(kind);
    }

    /** The process of a service, for whoever wants to see what happens when it dies. */
    public ProcessHandle process(ServiceKind kind) {
        return service(kind).handle();
    }

    /** What a service writes. */
    Path log(ServiceKind kind) {
        return service(kind).log();
    }

    /** Waits until a service says that it is ready. */
    void awaitReady(ServiceKind kind, HttpClient client) throws InterruptedException {
        service(kind).awaitReady(client);
    }

    /** The process of the embedded PostgreSQL; empty where the user's own is in use. */
    public Optional<ProcessHandle> databaseProcess() {
        return database instanceof EmbeddedServer embedded ? embedded.process() : Optional.empty();
    }

    @Override
    public void close() {
        supervisor.close();
        if (!services.isEmpty()) {
            console.say("Stopping ...");
        }
        services.values().parallelStream().forEach(ServiceProcess::stop);
        database.close();
        issuer.close();
        record.clear();
        record.close();
    }

    private void prepareFolders() {
        try {
            Files.createDirectories(settings.data());
            Files.createDirectories(settings.logs());
        } catch (IOException failed) {
            throw new Failure(
                    settings.home() + " cannot be written to; set COUNTERPOINT_HOME to a folder that can.", failed);
        }
    }

    /** Each run writes logs of its own; those of the one before are kept, older ones are not. */
    private void setLogsAside() {
        Path previous = settings.home().resolve("logs.previous");
        deleteRecursively(previous);
        try {
            Files.move(settings.logs(), previous);
            Files.createDirectories(settings.logs());
        } catch (IOException failed) {
            throw new Failure(settings.logs() + " cannot be set aside: " + failed.getMessage(), failed);
        }
    }

    private void clearUpAfterAnEarlierRun() {
        for (ProcessHandle process : record.leftBehind()) {
            console.say("An earlier run was not stopped cleanly; stopping its process " + process.pid() + ".");
            RunRecord.stop(process);
        }
        databaseProcess().ifPresent(process -> {
            console.say(
                    "An earlier run was not stopped cleanly; stopping its PostgreSQL, process " + process.pid() + ".");
            RunRecord.stop(process);
        });
        record.clear();
    }

    private void checkPorts() {
        for (ServiceKind kind : ServiceKind.values()) {
            checkFree(settings.port(kind), kind.folder(), kind.portSetting());
            checkFree(settings.managementPort(kind), "the health of " + kind.folder(), kind.portSetting());
        }
        checkFree(settings.issuerPort(), "the keys of tokens", "COUNTERPOINT_ISSUER_PORT");
        if (settings.ownPostgres().isEmpty()) {
            checkFree(settings.postgresPort(), "PostgreSQL", "COUNTERPOINT_POSTGRES_PORT");
        }
    }

    private static void checkFree(int port, String user, String setting) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new Failure(
                    "Port " + port + ", meant for " + user + ", is in use by another program: stop that one, or set "
                            + setting + " to a free port.",
                    taken);
        }
    }

    private void startDatabase() {
        long begin = System.nanoTime();
        if (settings.fresh() && database instanceof EmbeddedServer) {
            deleteRecursively(settings.data());
        }
        database.start();
        if (settings.fresh()) {
            Provisioning provisioning = new Provisioning(database, settings.home());
            provisioning.empty(ServiceKind.SOURCES);
            provisioning.empty(ServiceKind.CLAIMS);
            deleteRecursively(settings.data().resolve("seeds"));
        }
        databaseProcess().ifPresent(record::add);
        if (database instanceof EmbeddedServer embedded) {
            supervisor.watch(new RestartableDatabase(embedded));
        }
        console.done("PostgreSQL", Duration.ofNanos(System.nanoTime() - begin));
    }

    private void startServices() throws InterruptedException {
        Provisioning provisioning = new Provisioning(database, settings.home());
        long begin = System.nanoTime();
        for (ServiceKind kind : ServiceKind.values()) {
            Map<String, String> environment = new HashMap<>(secrets(kind, issuer));
            if (kind != ServiceKind.GATEWAY) {
                environment.putAll(databaseSettings(provisioning.provide(kind)));
            }
            ServiceProcess service = new ServiceProcess(settings, kind, properties(kind), environment);
            service.start();
            services.put(kind, service);
            record.add(service.handle());
        }
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build()) {
            for (ServiceProcess service : services.values()) {
                service.awaitReady(client);
                console.done(service.kind().folder(), Duration.ofNanos(System.nanoTime() - begin));
                supervisor.watch(new RestartableService(service));
            }
        }
    }

    private Map<String, String> properties(ServiceKind kind) {
        String sources = settings.address(ServiceKind.SOURCES) + "/graphql";
        String claims = settings.address(ServiceKind.CLAIMS) + "/graphql";
        return switch (kind) {
            case SOURCES -> Map.of("counterpoint.identity.issuer", issuer.name());
            case CLAIMS -> Map.of("counterpoint.identity.issuer", issuer.name(), "counterpoint.feed.url", sources);
            case GATEWAY ->
                Map.of(
                        "counterpoint.gateway.identity.issuer", issuer.name(),
                        "counterpoint.gateway.subgraphs.sources.url", sources,
                        "counterpoint.gateway.subgraphs.claims.url", claims);
        };
    }

    /** What nobody but the service may know. */
    static Map<String, String> secrets(ServiceKind kind, Issuer issuer) {
        String token = issuer.serviceToken();
        return switch (kind) {
            case SOURCES -> Map.of("COUNTERPOINT_IDENTITY_SERVICE_TOKENS", token);
            case CLAIMS ->
                Map.of("COUNTERPOINT_IDENTITY_SERVICE_TOKENS", token, "COUNTERPOINT_FEED_SERVICE_TOKEN", token);
            case GATEWAY -> Map.of("COUNTERPOINT_GATEWAY_SUBGRAPH_TOKEN", token);
        };
    }

    static Map<String, String> databaseSettings(ServiceDatabase database) {
        Map<String, String> settings = new HashMap<>();
        settings.put("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl());
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        settings.put("QUARKUS_DATASOURCE_USERNAME", database.name());
        settings.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        return settings;
    }

    private ServiceProcess service(ServiceKind kind) {
        ServiceProcess service = services.get(kind);
        if (service == null) {
            throw new IllegalStateException(kind.folder() + " was not started");
        }
        return service;
    }

    static void deleteRecursively(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new Failure(folder + " cannot be emptied: " + failed.getMessage(), failed);
        }
    }

    private final class RestartableService implements Supervisor.Restartable {

        private final ServiceProcess service;

        RestartableService(ServiceProcess service) {
            this.service = service;
        }

        @Override
        public String name() {
            return service.kind().folder();
        }

        @Override
        public ProcessHandle handle() {
            return service.handle();
        }

        @Override
        public void restart() throws InterruptedException {
            service.start();
            record.add(service.handle());
            try (HttpClient client =
                    HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build()) {
                service.awaitReady(client);
            }
        }

        @Override
        public String lastWords() {
            return service.log() + " ends with:\n" + service.endOfLog();
        }
    }

    private final class RestartableDatabase implements Supervisor.Restartable {

        private final EmbeddedServer server;

        RestartableDatabase(EmbeddedServer server) {
            this.server = server;
        }

        @Override
        public String name() {
            return "PostgreSQL";
        }

        @Override
        public ProcessHandle handle() {
            return server.process().orElseThrow(() -> new Failure("PostgreSQL left no process to watch."));
        }

        @Override
        public void restart() {
            server.restart();
            record.add(handle());
        }

        @Override
        public String lastWords() {
            return "See " + settings.logs().resolve("postgresql.log") + ".";
        }
    }
}
