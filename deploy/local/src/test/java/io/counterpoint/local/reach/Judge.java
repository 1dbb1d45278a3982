package io.counterpoint.local.reach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.bytebuddy.jar.asm.ClassReader;

/** Tells which of a service's lookups would fail in its native binary. */
final class Judge {

    /** Starts the JVM's variant, and is not reached in a binary. */
    private static final String LAUNCHER = "io.quarkus.bootstrap.runner.";

    private final NativeSources sources;
    private final Explanations explanations;
    private final Map<String, Set<String>> constants = new HashMap<>();
    private final Set<String> foundByConstant = new HashSet<>();

    Judge(NativeSources sources, Explanations explanations) {
        this.sources = sources;
        this.explanations = explanations;
    }

    /** Those of the uses that nothing provides for. */
    List<Use> missing(Collection<Use> uses) {
        List<Use> open = uses.stream()
                .filter(Use::isOfApplication)
                .filter(use -> sources.contains(use.caller()) && !use.caller().startsWith(LAUNCHER))
                .filter(use -> !sources.isReplaced(use.caller()))
                .filter(use -> use.kind().equals("made") == happensAtBuild(use))
                .toList();
        open.stream().filter(this::isConstant).map(Use::target).forEach(foundByConstant::add);
        return open.stream()
                .filter(use -> !foundByConstant.contains(use.target()))
                .filter(use -> !sources.metadata().covers(use))
                .filter(use -> !explanations.explain(use))
                .toList();
    }

    /** Whether a class is initialised meanwhile which is so while the binary is built: the lookup is over when it runs. */
    private boolean happensAtBuild(Use use) {
        return use.initialised().stream()
                .findFirst()
                .filter(type -> !sources.initialisedAtRunTime(type))
                .isPresent();
    }

    /**
     * Whether the name stands in the method that asks or in its caller: native-image then sees it by itself. Whether it
     * really follows the name from there to the call is not looked at.
     */
    private boolean isConstant(Use use) {
        Set<String> names = use.callers().stream()
                .limit(2)
                .flatMap(caller -> constants.computeIfAbsent(caller, this::constantsOf).stream())
                .collect(Collectors.toSet());
        String target = use.target();
        int hash = target.indexOf('#');
        return switch (use.kind()) {
            case "type", "bundle" -> names.contains(target);
            case "method", "field" -> {
                int end = target.indexOf('(');
                String name = target.substring(hash + 1, end < 0 ? target.length() : end);
                yield names.contains(name) || (name.equals("<init>") && names.contains(target.substring(0, hash)));
            }
            case "resource" ->
                names.stream().anyMatch(name -> !name.isEmpty() && target.endsWith(name.replaceFirst("^/", "")));
            default -> false;
        };
    }

    private Set<String> constantsOf(String caller) {
        int hash = caller.indexOf('#');
        try {
            byte[] bytes = sources.bytes(caller.substring(0, hash));
            Set<String> found = new HashSet<>();
            if (bytes.length > 0) {
                new ClassReader(bytes)
                        .accept(new Constants(caller.substring(hash + 1), null, found), ClassReader.SKIP_FRAMES);
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
