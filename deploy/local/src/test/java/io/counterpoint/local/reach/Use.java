package io.counterpoint.local.reach;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One lookup by name that a service made.
 *
 * @param kind what was looked up: type, method, field, record, resource, bundle, proxy, serialised, library; or made, for
 *     an object that must not be part of a binary
 * @param target its name
 * @param entry the method of the JDK that was called, empty where the lookup itself was
 * @param callers the innermost methods below it that are not the JDK's, and the innermost initialiser of a class; each as
 *     {@code class#method}
 */
record Use(String kind, String target, String entry, List<String> callers) {

    private static final String INITIALISER = "#<clinit>";
    private static final String OURS = "io.counterpoint.";
    private static final String GET_BUNDLE = "java.util.ResourceBundle#getBundle";

    static Use parse(String line) {
        String[] parts = line.split("\t", -1);
        return new Use(parts[0], parts[1], parts[2], parts[3].isEmpty() ? List.of() : List.of(parts[3].split(" ")));
    }

    /** Whether the application asks, not the JDK for itself. */
    boolean isOfApplication() {
        return !callers.isEmpty()
                // The files of a bundle are the bundle's affair.
                && (!entry.equals(GET_BUNDLE) || kind.equals("bundle"))
                && UseRecorder.asks(entry);
    }

    /** Whether our code asks or is asked for, or has to register what no extension of Quarkus knows of. */
    boolean concernsUs() {
        return target.contains(OURS)
                || caller().startsWith(OURS)
                || Set.of("bundle", "made", "proxy", "serialised").contains(kind);
    }

    /** The method that asks. */
    String caller() {
        return callers.getFirst();
    }

    /** The class that is being initialised meanwhile. */
    Optional<String> initialised() {
        return callers.stream()
                .filter(caller -> caller.endsWith(INITIALISER))
                .map(caller -> caller.substring(0, caller.length() - INITIALISER.length()))
                .findFirst();
    }

    @Override
    public String toString() {
        return kind + " " + target + " asked for by " + String.join(", below ", callers);
    }
}
