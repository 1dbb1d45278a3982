package io.counterpoint.claims.matching;

import io.counterpoint.claims.similarity.LexiconFile;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Which channels exclude each other: Telegram and Facebook do, an interview and television do not. */
final class Channels {
    private static final Map<String, Channel> BY_NAME = read();

    private Channels() {}

    /**
     * A channel.
     *
     * @param sort those of one sort exclude each other
     * @param same the first of the names that mean it
     */
    private record Channel(String sort, String same) {}

    /** Whether one thing said once cannot have been said on both. Channels that nobody knows exclude each other. */
    static boolean exclude(String one, String other) {
        String a = one.strip().toLowerCase(Locale.ROOT);
        String b = other.strip().toLowerCase(Locale.ROOT);
        if (a.isEmpty() || b.isEmpty() || a.contains(b) || b.contains(a)) {
            return false;
        }
        Channel known = BY_NAME.get(a);
        Channel too = BY_NAME.get(b);
        if (known == null || too == null) {
            return known == null && too == null;
        }
        return known.sort().equals(too.sort()) && !known.same().equals(too.same());
    }

    private static Map<String, Channel> read() {
        Map<String, Channel> channels = new HashMap<>();
        for (LexiconFile.Entry entry : LexiconFile.entries("aspects.txt")) {
            if (entry.name().startsWith("channel ")) {
                for (String names : entry.phrases()) {
                    String[] same = names.toLowerCase(Locale.ROOT).split(" = ", -1);
                    for (String name : same) {
                        channels.put(name, new Channel(entry.name(), same[0]));
                    }
                }
            }
        }
        return Map.copyOf(channels);
    }
}
