package io.counterpoint.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code deploy/local/run}: starts the system, loads the seeds once, says what is there, and stops on Ctrl-C. */
public final class Launcher {

    private static final Duration DERIVATION_LIMIT = Duration.ofMinutes(3);
    private static final Duration SEEDS_LIMIT = Duration.ofMinutes(10);

    private static final String COUNTS = """
            { articles(first: 1) { totalCount } statements(first: 1) { totalCount } claims(first: 1) { totalCount }
              contested: claims(first: 1, filter: {contested: true}) { totalCount } }""";

    private static final String TRY_THIS =
            "{ claims(first: 3, filter: {contested: true}, orderBy: CONTENTION) { edges { node { text stances"
                    + " { party { name } position evidence { exact article { outlet { name } } } } } } } }";

    private final Settings settings;
    private final Console console;

    private Launcher(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    /** Ends with 0 after Ctrl-C, with 1 after a sentence on what is in the way. */
    public static void main(String[] arguments) {
        Console console = new Console(System.out);
        try {
            if (List.of(arguments).contains("--help")) {
                console.say(Settings.HELP);
                return;
            }
            Path root = Path.of(System.getProperty("counterpoint.root", "."))
                    .toAbsolutePath()
                    .normalize();
            new Launcher(Settings.of(root, List.of(arguments), System.getenv()), console).run();
        } catch (Failure failure) {
            console.say(failure.sentence());
            System.exit(1);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() throws InterruptedException {
        LocalSystem system = new LocalSystem(settings, console);
        console.say("Starting Counterpoint on 127.0.0.1, reachable from this machine alone:");
        Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop"));
        system.start();
        loadSeedsOnce(system.issuer());
        summarise();
        system.awaitEnd();
        throw new Failure("Stopped, since a process kept ending; the logs are in " + settings.logs() + ".");
    }

    private void loadSeedsOnce(Issuer issuer) throws InterruptedException {
        Seeds seeds = new Seeds(settings.root().resolve("seeds"));
        Path loaded = settings.data().resolve("seeds");
        String token = issuer.token("seeds", List.of("intake", "curator"), SEEDS_LIMIT);
        try (GraphQl gateway = new GraphQl(settings.address(ServiceKind.GATEWAY), Optional.of(token))) {
            String fingerprint = seeds.fingerprint();
            if (Files.exists(loaded) && Files.readString(loaded).equals(fingerprint)) {
                return;
            }
            long begin = System.nanoTime();
            List<String> outcomes = seeds.load(gateway);
            awaitDerivation(gateway);
            Files.writeString(loaded, fingerprint);
            console.done("seeds (" + outcomes.size() + " articles)", Duration.ofNanos(System.nanoTime() - begin));
        } catch (IOException failed) {
            throw new Failure("The seeds could not be loaded: " + failed.getMessage(), failed);
        }
    }

    /** Waits until claims-service has read every article that is there, under the parties that are known. */
    private void awaitDerivation(GraphQl gateway) throws IOException, InterruptedException {
        Derivation derivation = new Derivation(gateway);
        long deadline = System.nanoTime() + DERIVATION_LIMIT.toNanos();
        while (!derivation.isComplete()) {
            if (System.nanoTime() > deadline) {
                console.say("The articles are stored, but still being read after " + DERIVATION_LIMIT.toMinutes()
                        + " minutes; it goes on in the background.");
                return;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private void summarise() throws InterruptedException {
        try (GraphQl gateway = new GraphQl(settings.address(ServiceKind.GATEWAY))) {
            JsonNode counts = gateway.ask(COUNTS, Map.of());
            console.say(String.format(
                    """

                    Counterpoint is ready: %s articles, %s statements, %s claims, %s of them contested.

                      board       %s/
                      GraphQL     %s/graphql
                      GraphiQL    %s/graphiql
                      subgraphs   %s/graphql, %s/graphql
                      logs        %s

                    Try:
                      curl -s %s/graphql -H 'content-type: application/json' -d '{"query": "%s"}'

                    Everybody on this machine may read. To add articles or to curate, send a token:
                      curl -H "authorization: Bearer $(deploy/local/token intake curator)" ...

                    Ctrl-C stops everything; the data is kept.""",
                    total(counts, "articles"),
                    total(counts, "statements"),
                    total(counts, "claims"),
                    total(counts, "contested"),
                    settings.address(ServiceKind.GATEWAY),
                    settings.address(ServiceKind.GATEWAY),
                    settings.address(ServiceKind.GATEWAY),
                    settings.address(ServiceKind.SOURCES),
                    settings.address(ServiceKind.CLAIMS),
                    settings.logs(),
                    settings.address(ServiceKind.GATEWAY),
                    TRY_THIS));
        } catch (IOException failed) {
            throw new Failure("The gateway does not answer: " + failed.getMessage(), failed);
        }
    }

    private static String total(JsonNode counts, String field) {
        return counts.path(field).path("totalCount").asText();
    }
}
