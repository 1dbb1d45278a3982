package io.counterpoint.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code deploy/local/token}: prints a token for the system that this machine runs. */
public final class Token {

    private static final Set<String> ROLES = Set.of("intake", "curator", "admin");

    private static final String HELP = """
            Prints a token for the Counterpoint that deploy/local/run starts.

              deploy/local/token ROLE...     intake, curator or admin; several give what each may
              deploy/local/token --help      this text

              --for 8h      how long it is valid: hours (h), minutes (m) or seconds (s); 12h unless told
              --as NAME     whom it is about; your user name unless told

            COUNTERPOINT_HOME and COUNTERPOINT_ISSUER_PORT as for deploy/local/run.
            """;

    /** A token to issue. */
    private record Request(String subject, List<String> roles, Duration life) {}

    private Token() {}

    /** Ends with 1 after a sentence on what is in the way. */
    public static void main(String[] arguments) {
        Console console = new Console(System.out);
        try {
            if (arguments.length == 0 || List.of(arguments).contains("--help")) {
                console.say(HELP);
                return;
            }
            Request request = request(List.of(arguments));
            Path root = Path.of(System.getProperty("counterpoint.root", "."))
                    .toAbsolutePath()
                    .normalize();
            try (Issuer issuer = new Issuer(Settings.of(root, List.of(), System.getenv()))) {
                console.say(issuer.token(request.subject(), request.roles(), request.life()));
            }
        } catch (Failure failure) {
            new Console(System.err).say(failure.sentence());
            System.exit(1);
        }
    }

    private static Request request(List<String> arguments) {
        String subject = System.getProperty("user.name");
        Duration life = Duration.ofHours(12);
        List<String> roles = new ArrayList<>();
        for (var argument = arguments.iterator(); argument.hasNext(); ) {
            String word = argument.next();
            if (ROLES.contains(word)) {
                roles.add(word);
            } else if (word.equals("--for") && argument.hasNext()) {
                life = life(argument.next());
            } else if (word.equals("--as") && argument.hasNext()) {
                subject = argument.next();
            } else {
                throw new Failure("'" + word + "' is no role, which are intake, curator and admin; "
                        + "deploy/local/token --help tells what there is.");
            }
        }
        return new Request(subject, roles, life);
    }

    private static Duration life(String value) {
        try {
            return Duration.parse("PT" + value.toUpperCase(Locale.ROOT));
        } catch (DateTimeParseException malformed) {
            throw new Failure("'" + value + "' is no duration such as 8h, 30m or 90s.", malformed);
        }
    }
}
