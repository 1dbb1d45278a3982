import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;

/** Which subgraph may be missing in an answer, and what is then missing. */
final class Outage {

    /** After a subgraph answers again, the gateway may leave it alone for so long. */
    private static final long AFTERMATH = TimeUnit.SECONDS.toNanos(10);

    /** The response keys that are null without a subgraph; shippingEstimate requires what products knows. */
    private static final Map<String, Set<String>> KEYS = Map.of(
            "accounts", Set.of("user", "users", "userName", "birthday"),
            "products", Set.of("topProducts", "productName", "price", "weight", "shippingEstimate"),
            "inventory", Set.of("inStock", "shippingEstimate"),
            "reviews", Set.of("reviews"));

    private final List<String> graphs;
    private volatile int graph = -1;
    private volatile long until;

    Outage(List<String> graphs) {
        this.graphs = graphs;
    }

    void begins(int which) {
        until = Long.MAX_VALUE;
        graph = which;
    }

    /** It is over some time after the subgraph answers again. */
    void isOver(int which, int port, IntPredicate answers) {
        Thread.ofVirtual().start(() -> {
            while (!answers.test(port)) {
                pause();
            }
            if (graph == which) {
                until = System.nanoTime() + AFTERMATH;
            }
        });
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The keys that may be missing in what was asked at {@code started}. */
    Set<String> missingSince(long started) {
        int which = graph;
        boolean affected = which >= 0 && (until == Long.MAX_VALUE || started < until);
        return affected ? KEYS.get(graphs.get(which)) : Set.of();
    }
}
