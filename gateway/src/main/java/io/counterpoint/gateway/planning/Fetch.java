package io.counterpoint.gateway.planning;

import io.counterpoint.gateway.json.JsonName;
import io.counterpoint.gateway.supergraph.Graph;
import java.util.List;

/** One request to one subgraph. */
public sealed interface Fetch {

    /** Its place in the stage's list. */
    int index();

    /** The subgraph that is asked. */
    Graph graph();

    /** The objects that it fills, at one or several paths. */
    List<Path> paths();

    /** What is sent. */
    RequestTemplate request();

    /** What may come back. */
    AnswerShape shape();

    /** The indexes of the fetches that must have ended before. */
    List<Integer> dependencies();

    /** Asks for root fields. */
    record RootFetch(
            int index,
            Graph graph,
            List<Path> paths,
            RequestTemplate request,
            AnswerShape shape,
            List<Integer> dependencies)
            implements Fetch {}

    /**
     * Asks for fields of entities.
     *
     * @param representation how each object at the paths is named to the subgraph
     * @param representationsVariable the variable that takes the representations
     */
    record EntityFetch(
            int index,
            Graph graph,
            List<Path> paths,
            RequestTemplate request,
            AnswerShape shape,
            List<Integer> dependencies,
            Representation representation,
            JsonName representationsVariable)
            implements Fetch {}
}
