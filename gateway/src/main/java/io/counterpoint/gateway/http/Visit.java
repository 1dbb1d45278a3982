package io.counterpoint.gateway.http;

import io.counterpoint.gateway.limits.Turn;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request, from when it has come until its client has the answer or has gone. It keeps its place for as long as anything is
 * done for it. All of it runs on the request's context.
 */
final class Visit {

    private final List<Runnable> farewells = new ArrayList<>(1);
    private @Nullable Turn turn;
    private int works;
    private boolean over;

    /** Takes its place, or waits for it. */
    void begin(RoutingContext context, Turn place) {
        turn = place;
        context.addEndHandler(end -> end());
        place.take();
    }

    /** Something is done for it, which keeps its place until {@link #worked}. */
    void works() {
        works++;
    }

    void worked() {
        works--;
        leaveWhenOver();
    }

    /** Has something done should it be over before everything that is done for it. */
    void whenOver(Runnable farewell) {
        farewells.add(farewell);
    }

    /** Whether nobody waits for the answer any more. */
    boolean isOver() {
        return over;
    }

    private void end() {
        over = true;
        if (works > 0) {
            List.copyOf(farewells).forEach(Runnable::run);
        }
        leaveWhenOver();
    }

    private void leaveWhenOver() {
        if (over && works == 0 && turn != null) {
            turn.leave();
        }
    }
}
