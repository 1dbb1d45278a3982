package io.counterpoint.gateway.http;

import io.counterpoint.gateway.documents.ClientRequest;
import io.counterpoint.gateway.json.ByteSink;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the operations of a batch at the same time; their answers come as a list in the same order. */
@Singleton
class BatchRunner {

    private final OperationRunner runner;
    private final int maxSize;

    BatchRunner(OperationRunner runner, HttpConfig config) {
        this.runner = runner;
        this.maxSize = config.batchSize();
    }

    /** Operations that a batch may have; 0 when there are no batches. */
    int maxSize() {
        return maxSize;
    }

    /** The answers as a JSON list; never fails. */
    Future<byte[]> run(List<ClientRequest> asked, OperationRunner.Terms terms) {
        List<Future<Outcome>> running =
                asked.stream().map(request -> runner.run(request, terms)).toList();
        return Future.all(running).map(all -> joined(all.list()));
    }

    private static byte[] joined(List<@Nullable Outcome> outcomes) {
        var out = new ByteSink(4096);
        out.write('[');
        for (int i = 0; i < outcomes.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            Outcome outcome = outcomes.get(i);
            if (outcome != null) {
                out.write(outcome.response().body());
            }
        }
        out.write(']');
        return out.toBytes();
    }
}
