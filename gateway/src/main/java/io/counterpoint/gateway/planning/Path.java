package io.counterpoint.gateway.planning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place in the merged data, from the root down. Lists on the way are walked through without a step of their own.
 *
 * @param parent the place above; null at the root
 * @param step the way from there; null at the root
 */
public record Path(@Nullable Path parent, @Nullable Step step) {

    /** The root of the data. */
    public static final Path ROOT = new Path(null, null);

    /** One step down, or a condition on the object that the path has come to. */
    public sealed interface Step {}

    /** Into the value of a key. */
    public record Into(String key) implements Step {}

    /** Only objects of these types. */
    public record On(Set<String> types) implements Step {}

    Path into(String key) {
        return new Path(this, new Into(key));
    }

    Path on(String type) {
        return new Path(this, new On(Set.of(type)));
    }

    /** The steps from the root. */
    public List<Step> steps() {
        Deque<Step> steps = new ArrayDeque<>();
        for (Path place = this; place != null; place = place.parent) {
            if (place.step != null) {
                steps.addFirst(place.step);
            }
        }
        return new ArrayList<>(steps);
    }

    int depth() {
        return parent == null ? 0 : 1 + parent.depth();
    }

    /** The path as people read it, such as {@code claims.edges.node}. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (Step step : steps()) {
            switch (step) {
                case Into(String key) -> text.append(text.isEmpty() ? "" : ".").append(key);
                case On(Set<String> types) ->
                    text.append('|').append(String.join("|", types)).append('|');
            }
        }
        return text.toString();
    }
}
