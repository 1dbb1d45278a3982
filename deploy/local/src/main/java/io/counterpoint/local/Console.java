package io.counterpoint.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the user sees while the system starts and runs. */
final class Console {

    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
    }

    /** One step that is done, with how long it took. */
    void done(String what, Duration took) {
        out.printf(Locale.ROOT, "  %-34s %5.1f s%n", what, took.toMillis() / 1000.0);
    }
}
