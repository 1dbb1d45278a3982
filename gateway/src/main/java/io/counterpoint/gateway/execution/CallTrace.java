package io.counterpoint.gateway.execution;

import io.counterpoint.gateway.json.ByteSink;
import io.counterpoint.gateway.planning.Fetch;
import io.counterpoint.gateway.planning.Path;
import io.counterpoint.gateway.planning.SelectionProjection;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Notes the subgraph calls of one request, for clients that ask to see them. */
final class CallTrace {

    private final List<Call> calls = new ArrayList<>();

    void add(SelectionProjection projection, Fetch fetch, int representations, long nanoseconds, String outcome) {
        String kind = fetch instanceof Fetch.EntityFetch ? "entities" : "root";
        calls.add(new Call(
                fetch.graph().name(), kind, paths(projection, fetch), representations, nanoseconds / 1e6, outcome));
    }

    private static List<String> paths(SelectionProjection projection, Fetch fetch) {
        var paths = new TreeSet<String>();
        for (Path path : fetch.paths()) {
            fetch.shape().fields().values().forEach(field -> {
                List<Object> way = way(path);
                way.add(field.key());
                ClientPaths.of(projection, way).forEach(clientPath -> paths.add(dotted(clientPath)));
            });
        }
        return List.copyOf(paths);
    }

    private static List<Object> way(Path path) {
        var way = new ArrayList<Object>();
        for (Path.Step step : path.steps()) {
            if (step instanceof Path.Into(String key)) {
                way.add(key);
            }
        }
        return way;
    }

    private static String dotted(List<Object> path) {
        return path.stream().map(Object::toString).collect(Collectors.joining("."));
    }

    void writeTo(ByteSink out) {
        out.writeRaw("{\"calls\":[");
        for (int i = 0; i < calls.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            calls.get(i).writeTo(out);
        }
        out.writeRaw("]}");
    }
}
