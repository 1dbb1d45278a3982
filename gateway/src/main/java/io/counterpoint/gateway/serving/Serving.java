package io.counterpoint.gateway.serving;

import io.counterpoint.gateway.limits.LimitsConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Knows what is served right now, and takes over a supergraph that changes. */
@Singleton
public class Serving {

    private static final System.Logger LOG = System.getLogger(Serving.class.getName());

    /** Longer than a request may take, its wait for a turn included, in all but absurd settings. */
    private static final Duration REST = Duration.ofSeconds(30);

    private final Vertx vertx;
    private final Assembly assembly;
    private final ServingConfig config;
    private final LimitsConfig limits;
    private final SupergraphSource source;
    private final Event<Served> changes;
    private final Counter accepted;
    private final Counter refused;
    private volatile Served current;
    private volatile @Nullable String refusal;

    Serving(
            Vertx vertx,
            Assembly assembly,
            ServingConfig config,
            LimitsConfig limits,
            MeterRegistry registry,
            Event<Served> changes) {
        this.vertx = vertx;
        this.assembly = assembly;
        this.config = config;
        this.limits = limits;
        this.source = new SupergraphSource(config.supergraph().map(Path::of).orElse(null));
        this.changes = changes;
        this.accepted = loads(registry, "accepted");
        this.refused = loads(registry, "refused");
        this.current = first(config);
        Gauge.builder("counterpoint.gateway.supergraph.refused", this, serving -> serving.refusal() == null ? 0 : 1)
                .description("1 while the supergraph's file holds one that was refused")
                .register(registry);
        if (source.isFile() && config.supergraphPoll().isPositive()) {
            // In order, so that no look begins before the one before has ended.
            vertx.setPeriodic(Math.max(1, config.supergraphPoll().toMillis()), id -> lookOnAWorker());
        }
    }

    private static Counter loads(MeterRegistry registry, String outcome) {
        return Counter.builder("counterpoint.gateway.supergraph.changes")
                .description("Changes of the supergraph's file")
                .tag("outcome", outcome)
                .register(registry);
    }

    private Served first(ServingConfig config) {
        try {
            return assembly.build(source.read(), null);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The supergraph cannot be read from " + config.supergraph().orElse("the router itself") + ": "
                            + e.getMessage(),
                    e);
        }
    }

    /** What requests that come now are answered with. */
    public Served current() {
        return current;
    }

    /** Why the supergraph that the file holds now is not served, or null. */
    @Nullable
    String refusal() {
        return refusal;
    }

    private void lookOnAWorker() {
        var unused = vertx.executeBlocking(() -> {
            look();
            return true;
        });
    }

    private void look() {
        try {
            String changed = source.readIfChanged();
            if (changed != null) {
                takeOver(changed);
            } else if (refusal != null && refusal.startsWith("unreadable")) {
                refusal = null;
            }
        } catch (IOException e) {
            refuse("unreadable: " + e.getMessage());
        }
    }

    private void takeOver(String sdl) {
        Served before = current;
        if (sdl.equals(before.sdl())) {
            refusal = null;
            return;
        }
        try {
            Served next = assembly.build(sdl, before);
            int planned = planAhead(next, before);
            current = next;
            refusal = null;
            accepted.increment();
            before.subgraphs()
                    .retire(
                            next.subgraphs(),
                            limits.time().plus(limits.queueTime()).plus(REST));
            LOG.log(
                    System.Logger.Level.INFO,
                    "A changed supergraph is served from now on: "
                            + next.supergraph().types().size() + " composite types over "
                            + next.supergraph().graphs() + ", with " + planned + " documents planned beforehand");
            changes.fire(next);
        } catch (RuntimeException e) {
            // Whatever is wrong with the new one, the old one goes on.
            refused.increment();
            refuse(String.valueOf(e.getMessage()));
        }
    }

    /** The plans that clients are about to ask for; requests go on with the old supergraph meanwhile. */
    private int planAhead(Served next, Served before) {
        long deadline = System.nanoTime() + config.planAheadTime().toNanos();
        return next.engine().planLike(before.engine(), config.planAhead(), () -> System.nanoTime() - deadline < 0);
    }

    private void refuse(String reason) {
        if (!reason.equals(refusal)) {
            refusal = reason;
            LOG.log(System.Logger.Level.ERROR, "The changed supergraph is refused, the one before stays: " + reason);
        }
    }
}
