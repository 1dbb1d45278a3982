package io.counterpoint.gateway.limits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets operations in, whichever way they come: no client's too often, and not too many at once. Safe for use by several
 * threads.
 */
@Singleton
public class Admission {

    private static final long SECONDS_UNTIL_ROOM = 1;

    private final Vertx vertx;
    private final LimitsConfig limits;
    private final @Nullable ClientRates rates;
    private final Concurrency concurrency;
    private final Counter tooOften;
    private final Counter tooMany;

    Admission(Vertx vertx, LimitsConfig limits, MeterRegistry registry) {
        this.vertx = vertx;
        this.limits = limits;
        this.rates = limits.rate() == 0
                ? null
                : new ClientRates(limits.rate(), limits.burst(), limits.clients(), System::nanoTime);
        this.concurrency = new Concurrency(limits.concurrency(), limits.queue());
        this.tooOften = refused(registry, TurnedAwayException.Limit.RATE);
        this.tooMany = refused(registry, TurnedAwayException.Limit.CONCURRENCY);
        Gauge.builder("counterpoint.gateway.running", concurrency, Concurrency::running)
                .description("Operations that run")
                .register(registry);
        Gauge.builder("counterpoint.gateway.waiting", concurrency, Concurrency::waiting)
                .description("Operations that wait for their turn")
                .register(registry);
    }

    private static Counter refused(MeterRegistry registry, TurnedAwayException.Limit limit) {
        return Counter.builder("counterpoint.gateway.refused")
                .description("Operations that were not let in")
                .tag("limit", limit.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    /**
     * Counts operations of the client that sent {@code headers} from {@code address}.
     *
     * @throws TurnedAwayException when it asks too often
     */
    public void count(MultiMap headers, @Nullable SocketAddress address, int operations) {
        long wait = rates == null ? 0 : untilAllowed(rates, headers, address, operations);
        if (wait > 0) {
            tooOften.increment();
            throw new TurnedAwayException(
                    TurnedAwayException.Limit.RATE,
                    "A client may send " + limits.rate() + " operations a second, and " + limits.burst() + " at once",
                    TimeUnit.NANOSECONDS.toSeconds(wait) + 1);
        }
    }

    private long untilAllowed(ClientRates allowed, MultiMap headers, @Nullable SocketAddress address, int operations) {
        String header = limits.clientHeader().isPresent()
                ? headers.get(limits.clientHeader().get())
                : null;
        if (header != null) {
            return allowed.tryTake(ClientNames.ofHeader(header), operations);
        }
        InetAddress known = Addresses.of(address);
        boolean exempt = known != null && known.isLoopbackAddress() && !limits.rateOnLoopback();
        return exempt ? 0 : allowed.tryTake(ClientNames.ofAddress(known), operations);
    }

    /**
     * A place among the operations that run, which is still to be taken.
     *
     * @param begin runs on the current context, at once or when the turn has come; {@link Turn#leave} must follow
     * @param refuse runs there instead when there is no room, or the turn does not come in time
     */
    public Turn turn(Runnable begin, Consumer<TurnedAwayException> refuse) {
        return new Turn(vertx, concurrency, limits.queueTime(), begin, () -> refuse.accept(noRoom()));
    }

    private TurnedAwayException noRoom() {
        tooMany.increment();
        return new TurnedAwayException(
                TurnedAwayException.Limit.CONCURRENCY,
                "The router runs " + limits.concurrency() + " operations at once and lets " + limits.queue()
                        + " wait, for " + limits.queueTime().toMillis() + " ms at most",
                SECONDS_UNTIL_ROOM);
    }

    /** Takes up to {@code most} places that are free right now; answers how many. Each is to be given back. */
    public int takeFree(int most) {
        return concurrency.enterFree(most);
    }

    /** Gives back a place that was free. */
    public void giveBack() {
        concurrency.leave();
    }
}
