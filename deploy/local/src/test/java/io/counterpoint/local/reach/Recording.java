package io.counterpoint.local.reach;

import io.counterpoint.local.ServiceKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where the uses of each service are noted, and the option that makes its JVM do so. */
public final class Recording {

    private Recording() {}

    /**
     * Forgets what was noted before.
     *
     * @param target the folder with what the build made of this module
     * @return the JVM's options for each service; none where the agent was not built
     */
    public static Map<ServiceKind, List<String>> begin(Path target) {
        Path agent = target.resolve("agent/uses-agent.jar");
        Map<ServiceKind, List<String>> options = new EnumMap<>(ServiceKind.class);
        try {
            Files.createDirectories(target.resolve("uses"));
            for (ServiceKind kind : ServiceKind.values()) {
                Files.deleteIfExists(file(target, kind));
                if (Files.exists(agent)) {
                    options.put(kind, List.of("-javaagent:" + agent + "=" + file(target, kind)));
                }
            }
            return options;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The file with the uses of a service. */
    static Path file(Path target, ServiceKind kind) {
        return target.resolve("uses").resolve(kind.folder() + ".txt");
    }
}
