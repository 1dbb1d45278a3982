package io.counterpoint.gateway.planning;

import io.counterpoint.gateway.supergraph.Arguments;
import io.counterpoint.gateway.supergraph.Supergraph;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Gives every field of one plan the key under which its value is kept: its name, or a private alias where it has
 * arguments. Client aliases play no part, so what the router itself needs (keys, requirements) and what the client asks
 * for share a value when they are the same and never collide when they are not.
 */
final class KeyNames {

    private final Supergraph supergraph;
    private final Map<String, String> keys = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    KeyNames(Supergraph supergraph) {
        this.supergraph = supergraph;
    }

    String keyOf(String name, Arguments arguments) {
        return arguments.text().isEmpty() ? name.intern() : aliasFor(name, name + arguments.text());
    }

    /** A mutation's root fields run once each, even when two are the same. */
    String keyOfMutation(String name, Arguments arguments, String responseKey) {
        return aliasFor(name, responseKey + ":" + name + arguments.text());
    }

    private String aliasFor(String name, String identity) {
        return keys.computeIfAbsent(identity, unused -> free(name));
    }

    private String free(String name) {
        int number = 1;
        while (true) {
            String alias = name + "_" + number++;
            if (!supergraph.fieldNames().contains(alias) && taken.add(alias)) {
                return alias;
            }
        }
    }
}
