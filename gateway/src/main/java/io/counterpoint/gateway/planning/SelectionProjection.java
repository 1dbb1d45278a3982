package io.counterpoint.gateway.planning;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the client gets of an object.
 *
 * @param onlyType the object's type where the API leaves no other; null where {@code __typename} in the data tells
 * @param byType the fields in the order they are written, by the types that clients may see
 * @param untyped the fields of an object of which nobody knew, or needed to know, the type
 */
public record SelectionProjection(
        @Nullable String onlyType, Map<String, List<ProjectedField>> byType, List<ProjectedField> untyped) {}
