package io.counterpoint.gateway.json;

import org.jspecify.annotations.Nullable;

/** The keys that one text has shown so far: lists repeat those of their items, which need not be decoded again. */
final class KnownKeys {

    private static final int SLOTS = 64;

    private final @Nullable String[] keys = new String[SLOTS];

    /** The key that {@code source[from, to)} holds, which is checked content of a JSON string. */
    String key(byte[] source, int from, int to) {
        int slot = from == to ? 0 : (31 * (31 * (to - from) + source[from]) + source[to - 1]) & (SLOTS - 1);
        String known = keys[slot];
        if (known != null && isSame(known, source, from, to)) {
            return known;
        }
        String key = JsonStrings.decode(source, from, to);
        keys[slot] = key;
        return key;
    }

    /** An escaped or non-ASCII key is never the same as its bytes, and is decoded each time. */
    private static boolean isSame(String key, byte[] source, int from, int to) {
        if (key.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (key.charAt(i - from) != source[i] || source[i] == '\\') {
                return false;
            }
        }
        return true;
    }
}
