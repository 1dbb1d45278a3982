package io.counterpoint.gateway.planning;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds {@code @skip} and {@code @include} among the root selections of subscriptions, where they are forbidden.
 * graphql-java's own rule (24.3) does not refuse them, but breaks on them.
 */
final class SubscriptionRoots {

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Set<String> visited = new HashSet<>();

    private SubscriptionRoots(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    static boolean areConditional(Document document) {
        var roots = new SubscriptionRoots(document);
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION)
                .anyMatch(operation -> roots.areConditional(operation.getSelectionSet()));
    }

    private boolean areConditional(@Nullable SelectionSet set) {
        return set != null && set.getSelections().stream().anyMatch(this::isConditional);
    }

    private boolean isConditional(Selection<?> selection) {
        if (selection instanceof DirectivesContainer<?> container
                && (container.hasDirective("skip") || container.hasDirective("include"))) {
            return true;
        }
        return switch (selection) {
            case InlineFragment fragment -> areConditional(fragment.getSelectionSet());
            case FragmentSpread spread
            when visited.add(spread.getName()) && fragments.containsKey(spread.getName()) ->
                areConditional(fragments.get(spread.getName()).getSelectionSet());
            default -> false;
        };
    }
}
