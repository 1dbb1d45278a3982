package io.counterpoint.gateway.planning;

import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import io.counterpoint.gateway.supergraph.Arguments;
import io.counterpoint.gateway.supergraph.Selection;
import io.counterpoint.gateway.supergraph.Selection.FieldSelection;
import io.counterpoint.gateway.supergraph.Selection.TypeSelection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts fragments where they are used and takes out what {@code @skip} and {@code @include} leave out. */
final class SelectionInliner {

    /** Fragments used in fragments multiply; a client that needs more selections than this is not a client. */
    private static final int MAX_SELECTIONS = 50_000;

    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Boolean> conditions;
    private int count;

    SelectionInliner(Map<String, FragmentDefinition> fragments, Map<String, Boolean> conditions) {
        this.fragments = fragments;
        this.conditions = conditions;
    }

    static boolean decides(Directive directive) {
        return directive.getName().equals("skip") || directive.getName().equals("include");
    }

    List<Selection> inline(@Nullable SelectionSet set) {
        var selections = new ArrayList<Selection>();
        if (set != null) {
            addAll(set, selections, new HashSet<>());
        }
        return selections;
    }

    /** A fragment counts once per selection set, however often it is spread there. */
    private void addAll(SelectionSet set, List<Selection> selections, Set<String> spread) {
        for (graphql.language.Selection<?> selection : set.getSelections()) {
            if (++count > MAX_SELECTIONS) {
                throw new PlanningLimitException("selections", MAX_SELECTIONS);
            }
            if (!isIncluded((DirectivesContainer<?>) selection)) {
                continue;
            }
            switch (selection) {
                case Field field -> selections.add(field(field));
                case InlineFragment fragment ->
                    addFragment(
                            fragment.getTypeCondition() == null
                                    ? null
                                    : fragment.getTypeCondition().getName(),
                            fragment.getSelectionSet(),
                            selections,
                            spread);
                case FragmentSpread used -> {
                    FragmentDefinition fragment = fragments.get(used.getName());
                    if (fragment != null && spread.add(used.getName())) {
                        addFragment(
                                fragment.getTypeCondition().getName(), fragment.getSelectionSet(), selections, spread);
                    }
                }
                default -> throw new IllegalArgumentException("Unknown kind of selection");
            }
        }
    }

    private FieldSelection field(Field field) {
        return new FieldSelection(
                field.getResultKey(),
                field.getName().intern(),
                Arguments.of(field.getArguments()),
                inline(field.getSelectionSet()));
    }

    private void addFragment(
            @Nullable String condition, SelectionSet set, List<Selection> selections, Set<String> spread) {
        if (condition == null) {
            addAll(set, selections, spread);
        } else {
            // A spread inside a condition does not stand for the same spread outside of it.
            var children = new ArrayList<Selection>();
            addAll(set, children, new HashSet<>(spread));
            selections.add(new TypeSelection(condition, children));
        }
    }

    private boolean isIncluded(DirectivesContainer<?> selection) {
        for (Directive directive : selection.getDirectives()) {
            if (decides(directive)
                    && condition(directive) == directive.getName().equals("skip")) {
                return false;
            }
        }
        return true;
    }

    private boolean condition(Directive directive) {
        return switch (directive.getArgument("if").getValue()) {
            case BooleanValue value -> value.isValue();
            case VariableReference variable -> conditions.getOrDefault(variable.getName(), false);
            default -> false;
        };
    }
}
