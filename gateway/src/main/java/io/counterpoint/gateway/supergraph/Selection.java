package io.counterpoint.gateway.supergraph;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.List;

/** One entry of a selection set in which fragments stand inline and no directives remain. */
public sealed interface Selection {

    /** What is selected below; empty on leaves. */
    List<Selection> children();

    /**
     * A selected field.
     *
     * @param responseKey the alias, or the name without one
     */
    record FieldSelection(String responseKey, String name, Arguments arguments, List<Selection> children)
            implements Selection {
        /** Guards the list. */
        public FieldSelection {
            children = List.copyOf(children);
        }
    }

    /** A selection that counts only where the object is of type {@code type}. */
    record TypeSelection(String type, List<Selection> children) implements Selection {
        /** Guards the list. */
        public TypeSelection {
            children = List.copyOf(children);
        }
    }

    /**
     * Reads a federation field set such as {@code id organization { id }}.
     *
     * @throws InvalidSupergraphException when it is none, or graphql-java's own exception where its grammar is broken
     */
    static List<Selection> parseFieldSet(String fieldSet) {
        Document document = new Parser().parseDocument("{" + fieldSet + "}");
        if (document.getDefinitions().size() != 1) {
            throw new InvalidSupergraphException("Not a field set: " + fieldSet);
        }
        return of(((OperationDefinition) document.getDefinitions().getFirst()).getSelectionSet());
    }

    private static List<Selection> of(SelectionSet set) {
        var selections = new ArrayList<Selection>();
        if (set == null) {
            return selections;
        }
        for (graphql.language.Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case Field field ->
                    selections.add(new FieldSelection(
                            field.getResultKey(),
                            field.getName(),
                            Arguments.of(field.getArguments()),
                            of(field.getSelectionSet())));
                case InlineFragment fragment -> {
                    TypeName condition = fragment.getTypeCondition();
                    List<Selection> children = of(fragment.getSelectionSet());
                    if (condition == null) {
                        selections.addAll(children);
                    } else {
                        selections.add(new TypeSelection(condition.getName(), children));
                    }
                }
                default -> throw new InvalidSupergraphException("A field set cannot name fragments");
            }
        }
        return selections;
    }
}
