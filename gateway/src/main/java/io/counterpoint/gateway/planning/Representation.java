package io.counterpoint.gateway.planning;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an object of the merged data becomes an entity representation.
 *
 * @param typename the {@code __typename} sent: the entity's type, or the interface that is an object in the subgraph
 * @param fields the values sent
 */
public record Representation(String typename, List<Field> fields) {

    /**
     * A value of a representation.
     *
     * @param name its name in the representation
     * @param key where the merged data keeps it
     * @param onTypes the object types that have it, or null when all do
     * @param isKey whether it belongs to the key: an object without it cannot be asked for
     * @param children what is sent of an object value; empty on leaves
     */
    public record Field(String name, String key, @Nullable Set<String> onTypes, boolean isKey, List<Field> children) {}

    /** The representation that carries {@code goals}, of which the first {@code keyGoals} are the key. */
    static Representation of(String typename, List<Goal> goals, List<Goal> keyGoals) {
        return new Representation(
                typename,
                goals.stream().map(goal -> field(goal, keyGoals.contains(goal))).toList());
    }

    private static Field field(Goal goal, boolean isKey) {
        return new Field(
                goal.name(),
                goal.key(),
                goal.onTypes(),
                isKey,
                goal.children().stream().map(child -> field(child, isKey)).toList());
    }
}
