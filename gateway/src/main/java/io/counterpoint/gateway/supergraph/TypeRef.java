package io.counterpoint.gateway.supergraph;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.parser.Parser;

/** The type of a field: a named type, possibly wrapped in lists and non-null marks. */
public sealed interface TypeRef {

    /** A type by its name. */
    record Named(String name) implements TypeRef {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A list of {@code item}. */
    record ListOf(TypeRef item) implements TypeRef {
        @Override
        public String toString() {
            return "[" + item + "]";
        }
    }

    /** {@code type} without null. */
    record NonNull(TypeRef type) implements TypeRef {
        @Override
        public String toString() {
            return type + "!";
        }
    }

    /** The named type inside all wrappers. */
    default String base() {
        return switch (this) {
            case Named named -> named.name();
            case ListOf list -> list.item().base();
            case NonNull nonNull -> nonNull.type().base();
        };
    }

    /** Whether it is a list, with or without a non-null mark. */
    default boolean isList() {
        return this instanceof ListOf || (this instanceof NonNull nonNull && nonNull.type() instanceof ListOf);
    }

    /** The wrappers alone: two fields under one response key must agree on them. */
    default String wrappers() {
        return toString().replace(base(), "");
    }

    /** The same type as the parser sees it. */
    static TypeRef of(Type<?> type) {
        return switch (type) {
            case TypeName name -> new Named(name.getName());
            case ListType list -> new ListOf(of(list.getType()));
            case NonNullType nonNull -> new NonNull(of(nonNull.getType()));
            default -> throw new InvalidSupergraphException("Unknown kind of type");
        };
    }

    /** Reads SDL such as {@code [Product!]!}. */
    static TypeRef parse(String sdl) {
        return of(Parser.parseType(sdl));
    }
}
