package io.counterpoint.gateway.http;

import io.counterpoint.gateway.documents.ClientRequest;
import io.counterpoint.gateway.json.ByteSink;
import io.counterpoint.gateway.limits.Admission;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the operations of a batch, as many at the same time as there are free places beside the one that the request has;
 * their answers come as a list in the same order.
 */
@Singleton
class BatchRunner {

    private final OperationRunner runner;
    private final Admission admission;
    private final int maxSize;

    BatchRunner(OperationRunner runner, Admission admission, HttpConfig config) {
        this.runner = runner;
        this.admission = admission;
        this.maxSize = config.batchSize();
    }

    /** Operations that a batch may have; 0 when there are no batches. */
    int maxSize() {
        return maxSize;
    }

    /** The answers as a JSON list; never fails. */
    Future<byte[]> run(List<ClientRequest> asked, OperationRunner.Terms terms) {
        var batch = new Batch(asked, terms);
        List<Future<?>> lanes = new ArrayList<>();
        for (int free = admission.takeFree(asked.size() - 1); free > 0; free--) {
            lanes.add(batch.runOneByOne().onComplete(end -> admission.giveBack()));
        }
        lanes.add(batch.runOneByOne());
        return Future.all(lanes).map(end -> batch.joined());
    }

    /** Operations that are taken one after the other by all who have a place to run them. */
    private final class Batch {

        private final List<ClientRequest> asked;
        private final OperationRunner.Terms terms;
        private final @Nullable Outcome[] outcomes;
        private int next;

        Batch(List<ClientRequest> asked, OperationRunner.Terms terms) {
            this.asked = asked;
            this.terms = terms;
            this.outcomes = new @Nullable Outcome[asked.size()];
        }

        Future<?> runOneByOne() {
            if (next == asked.size()) {
                return Future.succeededFuture();
            }
            int mine = next++;
            return runner.run(asked.get(mine), terms).compose(outcome -> {
                outcomes[mine] = outcome;
                return runOneByOne();
            });
        }

        byte[] joined() {
            var out = new ByteSink(4096);
            out.write('[');
            for (int i = 0; i < outcomes.length; i++) {
                if (i > 0) {
                    out.write(',');
                }
                Outcome outcome = outcomes[i];
                if (outcome != null) {
                    out.write(outcome.response().body());
                }
            }
            out.write(']');
            return out.toBytes();
        }
    }
}
