package io.counterpoint.gateway.planning;

import io.counterpoint.gateway.supergraph.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a fetch selects as GraphQL. Fields of sibling fragments that cannot share a response key, since their
 * types differ, get private aliases, and the answer's shape tells where they belong.
 */
final class DocumentWriter {

    private final StringBuilder text = new StringBuilder();
    private final Set<String> variables = new TreeSet<>();

    /** Appends {@code selection} in braces; answers the shape of what comes back. */
    AnswerShape write(SelectionDraft selection) {
        var fields = new LinkedHashMap<String, AnswerShape.Field>();
        write(selection, new LinkedHashMap<>(), fields);
        return new AnswerShape(fields);
    }

    String text() {
        return text.toString();
    }

    /** The variables used so far. */
    Set<String> variables() {
        return variables;
    }

    private void write(
            SelectionDraft selection, Map<String, List<FieldDraft>> taken, Map<String, AnswerShape.Field> shape) {
        text.append('{');
        boolean empty = selection.fields.isEmpty() && selection.fragments.isEmpty();
        if (selection.typename || empty) {
            text.append("__typename ");
        }
        if (selection.typename) {
            // Where nothing else is selected the name only fills the braces: an interface object's would mislead.
            shape.put(Goal.TYPENAME, new AnswerShape.Field(Goal.TYPENAME, null));
        }
        for (FieldDraft field : selection.fields.values()) {
            writeField(field, selection.type, taken, shape);
        }
        for (SelectionDraft fragment : selection.fragments.values()) {
            text.append("...on ").append(fragment.type);
            write(fragment, taken, shape);
        }
        if (text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        text.append('}');
    }

    private void writeField(
            FieldDraft field, String type, Map<String, List<FieldDraft>> taken, Map<String, AnswerShape.Field> shape) {
        String responseKey = responseKey(field, type, taken);
        taken.computeIfAbsent(responseKey, unused -> new ArrayList<>()).add(field);
        if (!responseKey.equals(field.name())) {
            text.append(responseKey).append(':');
        }
        text.append(field.name()).append(field.arguments().text());
        variables.addAll(field.arguments().variables());
        AnswerShape children = field.children() == null ? null : write(field.children());
        AnswerShape.Field known = shape.get(responseKey);
        shape.put(responseKey, new AnswerShape.Field(field.key(), union(known, children)));
        text.append(' ');
    }

    private static String responseKey(FieldDraft field, String type, Map<String, List<FieldDraft>> taken) {
        String key = field.key();
        while (true) {
            List<FieldDraft> others = taken.getOrDefault(key, List.of());
            if (others.stream().allMatch(other -> other.key().equals(field.key()) && isCompatible(other, field))) {
                return key;
            }
            key = key + "_" + type;
        }
    }

    private static @Nullable AnswerShape union(AnswerShape.@Nullable Field known, @Nullable AnswerShape more) {
        if (known == null || known.children() == null || more == null) {
            return more;
        }
        var fields = new LinkedHashMap<>(known.children().fields());
        more.fields().forEach((key, field) -> {
            AnswerShape.Field before = fields.get(key);
            fields.put(key, new AnswerShape.Field(field.key(), union(before, field.children())));
        });
        return new AnswerShape(fields);
    }

    /** Whether GraphQL lets both stand under one response key in sibling fragments. */
    private static boolean isCompatible(FieldDraft one, FieldDraft other) {
        TypeRef type = one.type();
        TypeRef otherType = other.type();
        if (!type.wrappers().equals(otherType.wrappers())) {
            return false;
        }
        if (one.children() == null || other.children() == null) {
            return one.children() == null
                    && other.children() == null
                    && type.base().equals(otherType.base());
        }
        List<FieldDraft> fields = flat(one.children(), new ArrayList<>());
        return flat(other.children(), new ArrayList<>()).stream()
                .allMatch(below -> fields.stream()
                        .filter(field -> field.key().equals(below.key()))
                        .allMatch(field -> isCompatible(field, below)));
    }

    private static List<FieldDraft> flat(SelectionDraft selection, List<FieldDraft> fields) {
        fields.addAll(selection.fields.values());
        selection.fragments.values().forEach(fragment -> flat(fragment, fields));
        return fields;
    }
}
