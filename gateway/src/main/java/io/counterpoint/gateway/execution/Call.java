package io.counterpoint.gateway.execution;

import io.counterpoint.gateway.json.ByteSink;
import java.util.List;

/**
 * One request to a subgraph, as the trace shows it.
 *
 * @param kind {@code root} or {@code entities}
 * @param paths the client's paths, without list indexes, of what was asked for
 * @param representations how many entities were asked for; 0 for root fields
 * @param milliseconds how long the answer took
 * @param outcome {@code ok}, {@code errors} with the answer, or the code of the failure
 */
record Call(
        String subgraph, String kind, List<String> paths, int representations, double milliseconds, String outcome) {

    void writeTo(ByteSink out) {
        out.writeRaw("{\"subgraph\":");
        out.writeString(subgraph);
        out.writeRaw(",\"kind\":");
        out.writeString(kind);
        out.writeRaw(",\"paths\":[");
        for (int i = 0; i < paths.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.writeString(paths.get(i));
        }
        out.writeRaw("],\"representations\":" + representations);
        out.writeRaw(",\"milliseconds\":" + Math.round(milliseconds * 100) / 100.0);
        out.writeRaw(",\"outcome\":");
        out.writeString(outcome);
        out.write('}');
    }
}
