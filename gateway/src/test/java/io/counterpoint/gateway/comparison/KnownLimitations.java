package io.counterpoint.gateway.comparison;

import static io.counterpoint.gateway.comparison.ExistingRouter.Variant.PLAIN;
import static io.counterpoint.gateway.comparison.ExistingRouter.Variant.RUST;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where the existing router ({@code @graphql-hive/gateway} 2.15.1 with {@code @graphql-hive/router-runtime} 1.4.23) is
 * known to answer otherwise, and why ours is held to be right. Each holds only where this router's answer is that of one
 * server without federation over the same data, and where the other's data, if it gives any, lose something of it but
 * say nothing else; what does otherwise stands apart.
 */
final class KnownLimitations {

    private static final String[] INTERFACE_OBJECTS = {
        "interface-object", "interface-object-chain", "interface-object-requires", "non-resolvable-interface-object"
    };

    /** Explained by the other's losing something of the right answer. */
    private static final List<ExplainedDifference> LOSSES = List.of(
            lost(
                    "finds no plan (Rust)",
                    "It gives up on interfaces in circles, key chains with requirements, interface objects, fields"
                            + " without a selection left after @skip, and some repeated joins.",
                    d -> d.variant() == RUST && d.says("^Failed to plan query")),
            lost(
                    "finds no subgraph",
                    "It holds a field for unreachable that takes a second key, another copy of the parent, or another"
                            + " requirement before.",
                    d -> d.variant() == PLAIN && d.says("cannot be satisfied by the subschemas")),
            lost(
                    "leaves out a required null",
                    "A required field that is null is missing in the representation; the strict subgraph refuses that,"
                            + " as a requirement that is null has to be passed as null.",
                    d -> d.says(" needs .* should be null, got")),
            lost(
                    "mixes requirements",
                    "Two fields that require the same field with different arguments, or below different fragments, get"
                            + " one value; the strict subgraph refuses the wrong one.",
                    d -> d.says(" needs .* should be ")),
            lost(
                    "asks without a representation",
                    "It asks for a field with a requirement in the subgraph it is in already, which does not get what"
                            + " the field requires.",
                    d -> d.says(" needs a representation with ")),
            lost(
                    "sends an invalid document",
                    "What it sends to a subgraph has conflicting fields, or names fields, variables and fragments that"
                            + " are not defined there.",
                    d -> d.says("^Validation error \\(")),
            lost(
                    "sends an empty request",
                    "It asks a subgraph for nothing, and fails over its own check of that.",
                    d -> d.variant() == PLAIN && d.says("^Failed to create a gateway request")),
            lost(
                    "takes an interface object for a type",
                    "It believes the __typename that a subgraph gives which knows the interface as one object type.",
                    d -> d.isOf(PLAIN, INTERFACE_OBJECTS) && d.says("was resolved to a non-object type")),
            lost(
                    "asks where a field was overridden",
                    "It asks the old subgraph for a field of an interface that another one took over.",
                    d -> d.isOf(PLAIN, "overrides-on-interfaces") && d.says("must not be asked for")),
            lost(
                    "fails in its planner",
                    "Its planner ends with an internal error over requirements below interfaces.",
                    d -> d.isOf(PLAIN, "requires", "requires-on-interfaces")
                            && d.says("^Was not able to find any options")),
            lost(
                    "breaks down",
                    "Its process ends over an assertion, or plans without an end: asked alone, it gives no answer"
                            + " within 5 seconds.",
                    d -> d.answer().equals(ExistingRouter.NO_ANSWER)),
            lost(
                    "loses what must not be null",
                    "It finds no value for a non-null field, which the right answer has.",
                    d -> d.variant() == PLAIN
                            && d.right().errorPaths().isEmpty()
                            && d.says("^Cannot return null for non-nullable field")),
            lost(
                    "answers null for an empty selection (Rust)",
                    "Where @skip and @include leave nothing, the data are an empty object and not null.",
                    d -> d.variant() == RUST
                            && d.saysNothing()
                            && d.right().data().isEmpty()),
            lost(
                    "loses fields behind interface objects",
                    "Fields under conditions on the concrete type, or from a third subgraph, are missing without an"
                            + " error.",
                    d -> (d.isOf(PLAIN, INTERFACE_OBJECTS) || d.isOf(RUST, INTERFACE_OBJECTS)) && d.saysNothing()),
            lost(
                    "loses root fields below the root",
                    "Where a field leads back to the query type, fields of other subgraphs are null without an error.",
                    d -> (d.isOf(PLAIN, "nested-root") || d.isOf(RUST, "nested-root")) && d.saysNothing()),
            lost(
                    "loses fields two joins away",
                    "Fields that take several keys, or another subgraph's copy of the parent, are null without an"
                            + " error.",
                    d -> (d.isOf(PLAIN, "keys-mashup", "list-keys", "parent-calls") || d.isOf(RUST, "parent-calls"))
                            && d.saysNothing()),
            lost(
                    "loses fields of shared values",
                    "Fields of a type without a key that several subgraphs share are null without an error, most often"
                            + " where the same field is selected twice.",
                    d -> d.isOf(
                                    PLAIN,
                                    "abstract-distributed",
                                    "circular-interfaces",
                                    "provides-deep",
                                    "shareable",
                                    "shared-roots")
                            && d.saysNothing()),
            lost(
                    "loses objects with nothing but a type name",
                    "An object or a list of another subgraph, of which only __typename is asked, is null without an"
                            + " error of its own.",
                    d -> d.variant() == PLAIN
                            && d.theirsOnlyLoseTypenames()
                            && d.theirs().errorPaths().equals(d.ours().errorPaths())),
            lost(
                    "loses requirements in turn",
                    "A field that requires a field with a requirement of its own is null without an error.",
                    d -> d.isOf(PLAIN, "requires-chains") && d.saysNothing()),
            lost(
                    "loses narrower fragments in wider ones (Rust)",
                    "What a fragment on an interface holds for one of its types is missing on a field of just that"
                            + " type.",
                    d -> d.isOf(RUST, "typenames", "provides-deep") && d.saysNothing()));

    /** Explained by themselves. */
    private static final List<ExplainedDifference> OTHERS = List.of(
            new ExplainedDifference(
                    "answers what has no answer",
                    "No way leads to the field, on purpose, which this router says; the other leaves it null or asks"
                            + " for nonsense.",
                    d -> d.oursIsRefused()
                            && List.of("unplannable", "circular-requires").contains(d.world())),
            new ExplainedDifference(
                    "leaves out indexes in error paths",
                    "An error of an entity's field has a path without the list indexes.",
                    d -> d.isOf(PLAIN, "errors")
                            && d.ours().data().equals(d.theirs().data())
                            && d.ours()
                                    .errorPathsWithoutIndexes()
                                    .equals(d.theirs().errorPathsWithoutIndexes())),
            new ExplainedDifference(
                    "shows inaccessible types (Rust)",
                    "An object whose type clients may not see is shown where they ask for the interface's fields.",
                    d -> d.isOf(RUST, "errors") && d.oursIsRight() && d.theirsOnlyAdd()),
            new ExplainedDifference(
                    "reports each null below a null",
                    "Several non-null fields are missing below what is null already; one error is enough.",
                    d -> d.isOf(PLAIN, "null-bubbling")
                            && d.oursIsRight()
                            && d.theirs().data().equals(d.right().data())
                            && !d.ours().errorPaths().isEmpty()
                            && !d.theirs().errorPaths().isEmpty()),
            new ExplainedDifference(
                    "does not report missing non-null fields (Rust)",
                    "Where a non-null field is missing there is no error, and sometimes the object around it stays.",
                    d -> d.isOf(RUST, "null-bubbling") && d.oursIsRight() && d.saysNothing() && d.theirsOnlyAdd()),
            new ExplainedDifference(
                    "names the interface object as type (Rust)",
                    "__typename is the name of the interface, and fields under conditions on the concrete type are"
                            + " missing; required nulls may be left out besides.",
                    d -> d.isOf(RUST, INTERFACE_OBJECTS)
                            && d.oursIsRight()
                            && d.saysOnly(" needs .* should be null, got")
                            && d.answer().toString().matches(".*:\"(Media|Product|Named)\".*")));

    private KnownLimitations() {}

    private static ExplainedDifference lost(String name, String reason, Predicate<Difference> matches) {
        return new ExplainedDifference(
                name, reason, matches.and(Difference::oursIsRight).and(Difference::theirsOnlyLose));
    }

    /** The first limitation that explains the difference. */
    static Optional<ExplainedDifference> explain(Difference difference) {
        return Stream.concat(LOSSES.stream(), OTHERS.stream())
                .filter(known -> known.matches().test(difference))
                .findFirst();
    }
}
