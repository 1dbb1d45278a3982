package io.counterpoint.gateway.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A place in the merged data, from the root down. Lists on the way are walked through without a step of their own.
 *
 * @param steps the way from the root
 */
public record Path(List<Step> steps) {

    /** The root of the data. */
    public static final Path ROOT = new Path(List.of());

    /** One step down, or a condition on the object that the path has come to. */
    public sealed interface Step {}

    /** Into the value of a key. */
    public record Into(String key) implements Step {}

    /** Only objects of these types. */
    public record On(Set<String> types) implements Step {}

    Path into(String key) {
        return then(new Into(key));
    }

    Path on(String type) {
        return then(new On(Set.of(type)));
    }

    private Path then(Step step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return new Path(List.copyOf(longer));
    }

    int depth() {
        return steps.size();
    }

    /** The path as people read it, such as {@code claims.edges.node}. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (Step step : steps) {
            switch (step) {
                case Into(String key) -> text.append(text.isEmpty() ? "" : ".").append(key);
                case On(Set<String> types) ->
                    text.append('|').append(String.join("|", types)).append('|');
            }
        }
        return text.toString();
    }
}
