package io.counterpoint.gateway.planning;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.VariableReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;

/** Finds the variables whose values decide what an operation selects. */
final class ConditionVariables {

    private ConditionVariables() {}

    static Set<String> of(Document document) {
        var names = new TreeSet<String>();
        Deque<Node<?>> open = new ArrayDeque<>();
        open.push(document);
        while (!open.isEmpty()) {
            Node<?> node = open.pop();
            if (node instanceof DirectivesContainer<?> container) {
                container.getDirectives().forEach(directive -> note(directive, names));
            }
            for (Node<?> child : node.getChildren()) {
                open.push(child);
            }
        }
        return names;
    }

    private static void note(Directive directive, Set<String> names) {
        if (SelectionInliner.decides(directive)) {
            Argument condition = directive.getArgument("if");
            if (condition != null && condition.getValue() instanceof VariableReference variable) {
                names.add(variable.getName());
            }
        }
    }
}
