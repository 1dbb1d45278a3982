package io.counterpoint.gateway.supergraph;

import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.NullValue;
import graphql.language.StringValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads arguments of applied directives. */
final class Directives {

    private Directives() {}

    static List<Directive> named(DirectivesContainer<?> element, String name) {
        return element.getDirectives(name);
    }

    static boolean isInaccessible(DirectivesContainer<?> element) {
        return element.hasDirective("inaccessible");
    }

    static @Nullable String text(Directive directive, String argument) {
        Argument found = directive.getArgument(argument);
        if (found == null) {
            return null;
        }
        return switch (found.getValue()) {
            case StringValue string -> string.getValue();
            case EnumValue value -> value.getName();
            default -> null;
        };
    }

    static boolean isGiven(Directive directive, String argument) {
        Argument found = directive.getArgument(argument);
        return found != null && !(found.getValue() instanceof NullValue);
    }

    static boolean flag(Directive directive, String argument, boolean otherwise) {
        Argument found = directive.getArgument(argument);
        if (found != null && found.getValue() instanceof BooleanValue value) {
            return value.isValue();
        }
        return otherwise;
    }
}
