package io.counterpoint.gateway.planning;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A cache of at most so many entries that never locks readers: entries live in two generations; what is not used while
 * the younger one fills up is forgotten with the older.
 */
public final class BoundedCache<K, V> {

    private final int generationSize;
    private volatile Map<K, V> young = new ConcurrentHashMap<>();
    private volatile Map<K, V> old = new ConcurrentHashMap<>();

    /** An empty cache. */
    public BoundedCache(int maxEntries) {
        this.generationSize = Math.max(1, maxEntries / 2);
    }

    /** What was put under a key, unless it is forgotten. */
    public @Nullable V get(K key) {
        V value = young.get(key);
        if (value == null) {
            value = old.get(key);
            if (value != null) {
                put(key, value);
            }
        }
        return value;
    }

    /** Remembers a value. */
    public void put(K key, V value) {
        if (young.size() >= generationSize) {
            turnOver();
        }
        young.put(key, value);
    }

    private synchronized void turnOver() {
        if (young.size() >= generationSize) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
    }

    /** What is remembered now, those that were used lately first. */
    Map<K, V> snapshot() {
        var all = new LinkedHashMap<>(young);
        old.forEach(all::putIfAbsent);
        return all;
    }

    int size() {
        return young.size() + old.size();
    }
}
