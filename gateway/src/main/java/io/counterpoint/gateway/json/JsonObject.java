package io.counterpoint.gateway.json;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that keeps its keys in the order they came.
 *
 * <p>Answers rarely have more than a dozen keys per object, and keys of compiled plans are the same
 * {@code String} instances over and over; a scan over an array beats hashing there and costs a third of the memory.
 */
public final class JsonObject implements Json {

    /** From here on a scan would make hostile input with very many keys expensive. */
    private static final int SCANNED = 32;

    private String[] keys;
    private Json[] values;
    private int size;
    private @Nullable Map<String, Integer> index;

    /** An empty object. */
    public JsonObject() {
        this(4);
    }

    /** An empty object with room for {@code capacity} keys before it grows. */
    public JsonObject(int capacity) {
        keys = new String[Math.max(capacity, 1)];
        values = new Json[Math.max(capacity, 1)];
    }

    /** The number of keys. */
    public int size() {
        return size;
    }

    /** The key at {@code index}, from 0, in insertion order. */
    public String keyAt(int index) {
        return keys[index];
    }

    /** The value at {@code index}, from 0, in insertion order. */
    public Json valueAt(int index) {
        return values[index];
    }

    /** The value of {@code key}, or null when the key is absent (a JSON null is {@link JsonScalar#NULL}). */
    public @Nullable Json get(String key) {
        int index = indexOf(key);
        return index < 0 ? null : values[index];
    }

    /** Sets {@code key}, replacing an earlier value, and answers this object. */
    public JsonObject put(String key, Json value) {
        int index = indexOf(key);
        if (index >= 0) {
            values[index] = value;
            return this;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        keys[size] = key;
        values[size++] = value;
        if (size > SCANNED) {
            noteLastKey();
        }
        return this;
    }

    private void noteLastKey() {
        if (index == null) {
            index = new HashMap<>();
            for (int i = 0; i < size; i++) {
                index.put(keys[i], i);
            }
        } else {
            index.put(keys[size - 1], size - 1);
        }
    }

    private int indexOf(String key) {
        if (index != null) {
            return index.getOrDefault(key, -1);
        }
        for (int i = 0; i < size; i++) {
            if (keys[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void writeTo(ByteSink out) {
        out.write('{');
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                out.write(',');
            }
            out.writeString(keys[i]);
            out.write(':');
            values[i].writeTo(out);
        }
        out.write('}');
    }

    @Override
    public JsonObject copy() {
        var copy = new JsonObject();
        copy.keys = keys.clone();
        copy.values = values.clone();
        copy.size = size;
        copy.index = index == null ? null : new HashMap<>(index);
        for (int i = 0; i < size; i++) {
            copy.values[i] = values[i].copy();
        }
        return copy;
    }

    @Override
    public String toString() {
        return toText();
    }
}
