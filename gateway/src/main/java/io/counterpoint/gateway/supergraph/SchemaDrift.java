package io.counterpoint.gateway.supergraph;

import graphql.parser.InvalidSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a subgraph's schema differs from what a supergraph says of it. Compared is what both mean, not how they are written.
 *
 * @param broken what the supergraph counts on and the subgraph does not have, or has otherwise; a sentence each
 * @param unused what the subgraph has and the supergraph does not know; a sentence each
 */
public record SchemaDrift(List<String> broken, List<String> unused) {

    /** Guards the lists. */
    public SchemaDrift {
        broken = List.copyOf(broken);
        unused = List.copyOf(unused);
    }

    /**
     * Compares.
     *
     * @param supergraph SDL of a supergraph
     * @param graph one of its subgraphs
     * @param subgraph SDL as the subgraph tells it
     * @throws InvalidSupergraphException when the subgraph's is no SDL
     */
    public static SchemaDrift between(String supergraph, Graph graph, String subgraph) {
        Map<String, String> expected;
        Map<String, String> everywhere;
        Map<String, String> actual;
        try {
            expected = new SchemaCoordinates(supergraph).of(graph);
            everywhere = new SchemaCoordinates(supergraph).ofAll();
            actual = new SchemaCoordinates(subgraph).ofAll();
        } catch (InvalidSyntaxException e) {
            throw new InvalidSupergraphException("The schema is not valid GraphQL: " + e.getMessage(), e);
        }
        return new SchemaDrift(broken(expected, actual), unused(everywhere, actual));
    }

    private static List<String> broken(Map<String, String> expected, Map<String, String> actual) {
        var broken = new ArrayList<String>();
        expected.forEach((coordinates, type) -> {
            String found = actual.get(coordinates);
            if (found == null) {
                String parent = SchemaCoordinates.parent(coordinates);
                if (parent == null || actual.containsKey(parent)) {
                    broken.add(coordinates + " is missing");
                }
            } else if (!SchemaCoordinates.fits(coordinates, type, found)) {
                broken.add(coordinates + " is " + found + ", not " + type);
            }
        });
        actual.forEach((coordinates, type) -> {
            String parent = SchemaCoordinates.parent(coordinates);
            if (!expected.containsKey(coordinates)
                    && parent != null
                    && expected.containsKey(parent)
                    && SchemaCoordinates.isRequiredInput(coordinates, type, expected)) {
                broken.add(coordinates + " is required");
            }
        });
        return broken;
    }

    private static List<String> unused(Map<String, String> everywhere, Map<String, String> actual) {
        var unused = new ArrayList<String>();
        for (String coordinates : actual.keySet()) {
            String parent = SchemaCoordinates.parent(coordinates);
            boolean parentIsKnown = parent == null || everywhere.containsKey(parent);
            if (!everywhere.containsKey(coordinates) && parentIsKnown && !SchemaCoordinates.isMachinery(coordinates)) {
                unused.add(coordinates + " is not in the supergraph");
            }
        }
        return unused;
    }

    /** Whether both mean the same. */
    public boolean isNone() {
        return broken.isEmpty() && unused.isEmpty();
    }
}
