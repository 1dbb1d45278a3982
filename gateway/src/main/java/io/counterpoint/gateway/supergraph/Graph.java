package io.counterpoint.gateway.supergraph;

/**
 * A subgraph.
 *
 * @param id its value in the supergraph's {@code join__Graph} enum
 * @param name the name it was composed under
 * @param url where it answers, as composed; configuration may say otherwise
 */
public record Graph(String id, String name, String url) {

    @Override
    public String toString() {
        return name;
    }
}
