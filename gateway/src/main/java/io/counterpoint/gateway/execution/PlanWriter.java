package io.counterpoint.gateway.execution;

import io.counterpoint.gateway.json.ByteSink;
import io.counterpoint.gateway.planning.Fetch;
import io.counterpoint.gateway.planning.Path;
import io.counterpoint.gateway.planning.QueryPlan;
import java.util.List;

/** Shows a plan to people, as JSON: its stages, each a list of fetches. */
final class PlanWriter {

    private PlanWriter() {}

    static void write(QueryPlan plan, ByteSink out) {
        out.write('[');
        for (int i = 0; i < plan.stages().size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            writeStage(plan.stages().get(i).fetches(), out);
        }
        out.write(']');
    }

    private static void writeStage(List<Fetch> fetches, ByteSink out) {
        out.write('[');
        for (int i = 0; i < fetches.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            writeFetch(fetches.get(i), out);
        }
        out.write(']');
    }

    private static void writeFetch(Fetch fetch, ByteSink out) {
        out.writeRaw("{\"subgraph\":");
        out.writeString(fetch.graph().name());
        out.writeRaw(",\"kind\":");
        out.writeString(fetch instanceof Fetch.EntityFetch ? "entities" : "root");
        out.writeRaw(",\"after\":" + fetch.dependencies());
        out.writeRaw(",\"paths\":[");
        for (int i = 0; i < fetch.paths().size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.writeString(text(fetch.paths().get(i)));
        }
        out.writeRaw("],\"query\":");
        out.writeString(fetch.request().document());
        out.write('}');
    }

    private static String text(Path path) {
        var text = new StringBuilder();
        for (Path.Step step : path.steps()) {
            if (step instanceof Path.Into(String key)) {
                text.append(text.isEmpty() ? "" : ".").append(key);
            }
        }
        return text.toString();
    }
}
