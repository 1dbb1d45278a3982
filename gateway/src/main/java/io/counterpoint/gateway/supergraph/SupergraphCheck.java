package io.counterpoint.gateway.supergraph;

import io.counterpoint.gateway.supergraph.CompositeType.Kind;
import io.counterpoint.gateway.supergraph.Selection.FieldSelection;
import io.counterpoint.gateway.supergraph.Selection.TypeSelection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Refuses a supergraph that refers to what it does not have, so that planning can rely on every name. */
final class SupergraphCheck {

    private final Map<String, CompositeType> types;
    private final Set<String> leafTypes;

    /**
     * A check of these types.
     *
     * @param leafTypes the names of all scalars and enums
     */
    SupergraphCheck(Map<String, CompositeType> types, Set<String> leafTypes) {
        this.types = types;
        this.leafTypes = leafTypes;
    }

    /** Throws {@link InvalidSupergraphException} at the first name that leads nowhere. */
    void run() {
        types.values().forEach(this::check);
    }

    private void check(CompositeType type) {
        for (String name : type.interfaces()) {
            CompositeType implemented = types.get(name);
            require(
                    implemented != null && implemented.kind() == Kind.INTERFACE,
                    type.name() + " implements " + name + ", which is no interface");
        }
        type.possibleAnywhere().forEach(name -> checkPossible(type, name));
        type.possible().values().forEach(names -> names.forEach(name -> checkPossible(type, name)));
        type.joins()
                .forEach((graph, join) ->
                        join.keys().forEach(key -> checkFieldSet(key.selection(), type, "The key of " + type.name())));
        type.fields().values().forEach(field -> check(type, field));
    }

    private void checkPossible(CompositeType type, String name) {
        CompositeType possible = types.get(name);
        require(
                possible != null && possible.kind() == Kind.OBJECT,
                type.name() + " can be a " + name + ", which is no object type");
    }

    private void check(CompositeType type, FieldInfo field) {
        String coordinates = type.name() + "." + field.name();
        checkKnown(field.type(), coordinates);
        field.joins().forEach((graph, join) -> {
            checkKnown(join.type(), coordinates);
            require(
                    types.containsKey(join.type().base())
                            == types.containsKey(field.type().base()),
                    coordinates + " is a leaf in one place and an object in another");
            checkFieldSet(join.requires(), type, "The requirement of " + coordinates);
            CompositeType below = types.get(join.type().base());
            require(
                    below != null || join.provides().isEmpty(),
                    coordinates + " provides fields, but has none below it");
            if (below != null) {
                checkFieldSet(join.provides(), below, "What is provided by " + coordinates);
            }
        });
    }

    private void checkKnown(TypeRef type, String coordinates) {
        String name = type.base();
        require(
                types.containsKey(name) || leafTypes.contains(name),
                coordinates + " is of type " + name + ", which does not exist");
    }

    private void checkFieldSet(List<Selection> selections, CompositeType type, String subject) {
        for (Selection selection : selections) {
            switch (selection) {
                case FieldSelection field -> checkField(field, type, subject);
                case TypeSelection(String condition, List<Selection> children) -> {
                    CompositeType narrower = types.get(condition);
                    require(narrower != null, subject + " names the type " + condition + ", which does not exist");
                    if (narrower != null) {
                        checkFieldSet(children, narrower, subject);
                    }
                }
            }
        }
    }

    private void checkField(FieldSelection field, CompositeType type, String subject) {
        String coordinates = type.name() + "." + field.name();
        FieldInfo info = type.fields().get(field.name());
        require(
                info != null || field.name().equals("__typename"),
                subject + " names " + coordinates + ", which does not exist");
        CompositeType below = info == null ? null : types.get(info.type().base());
        require(
                field.children().isEmpty() == (below == null),
                subject + " must name fields below " + coordinates + " exactly if it is an object");
        if (below != null) {
            checkFieldSet(field.children(), below, subject);
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new InvalidSupergraphException(otherwise);
        }
    }
}
