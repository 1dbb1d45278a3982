package io.counterpoint.gateway.planning;

import io.counterpoint.gateway.json.JsonName;
import io.counterpoint.gateway.json.JsonScalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an object of the merged data becomes an entity representation.
 *
 * @param typename the {@code __typename} sent: the entity's type, or the interface that is an object in the subgraph
 * @param fields the values sent beside it
 */
public record Representation(JsonScalar typename, List<Field> fields) {

    /**
     * A value of a representation.
     *
     * @param name its name in the representation
     * @param key where the merged data keeps it
     * @param onTypes the object types that have it, or null when all do
     * @param isKey whether it belongs to the key: an object without it cannot be asked for
     * @param children what is sent of an object value, beside its {@code __typename}; null on leaves
     * @param rivals fields of the same name for other types that come before; where one of them applies, this does not
     */
    public record Field(
            JsonName name,
            String key,
            @Nullable Set<String> onTypes,
            boolean isKey,
            @Nullable List<Field> children,
            List<Field> rivals) {

        /** Whether it is sent for an object of the type; null is a type that nobody knows. */
        public boolean appliesTo(@Nullable String typename) {
            return isFor(typename) && rivals.stream().noneMatch(rival -> rival.isFor(typename));
        }

        private boolean isFor(@Nullable String typename) {
            return onTypes == null || (typename != null && onTypes.contains(typename));
        }

        /** Whether it is sent for an object of any type. */
        public boolean alwaysApplies() {
            return onTypes == null && rivals.isEmpty();
        }
    }

    /** The representation that carries {@code goals}, of which those in {@code keyGoals} are the key. */
    static Representation of(String typename, List<Goal> goals, List<Goal> keyGoals) {
        return new Representation(JsonScalar.string(typename), fields(goals, keyGoals));
    }

    /** Key and requirements may want different parts of the same field. */
    private static List<Field> fields(List<Goal> goals, List<Goal> keyGoals) {
        Map<List<Object>, List<Goal>> same = new LinkedHashMap<>();
        for (Goal goal : goals) {
            if (!goal.isTypename()) {
                var identity = Arrays.<Object>asList(goal.key(), goal.onTypes());
                same.computeIfAbsent(identity, unused -> new ArrayList<>()).add(goal);
            }
        }
        var fields = new ArrayList<Field>();
        same.values().forEach(wanted -> fields.add(field(wanted, keyGoals, fields)));
        return List.copyOf(fields);
    }

    private static Field field(List<Goal> wanted, List<Goal> keyGoals, List<Field> before) {
        Goal first = wanted.getFirst();
        List<Goal> ofKey = wanted.stream().filter(keyGoals::contains).toList();
        List<Goal> children = below(wanted);
        return new Field(
                new JsonName(first.name()),
                first.key(),
                first.onTypes(),
                !ofKey.isEmpty(),
                children.isEmpty() ? null : fields(children, below(ofKey)),
                before.stream()
                        .filter(field -> field.name().text().equals(first.name()))
                        .toList());
    }

    private static List<Goal> below(List<Goal> goals) {
        return goals.stream().flatMap(goal -> goal.children().stream()).toList();
    }
}
