package io.counterpoint.gateway.planning;

import graphql.language.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The client's document or the choice of its operation is wrong; the problems say what. */
public final class InvalidOperationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * One thing that is wrong.
     *
     * @param location where in the document, if that is known
     */
    public record Problem(String message, @Nullable SourceLocation location) {}

    InvalidOperationException(List<Problem> problems) {
        super(problems.getFirst().message(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    InvalidOperationException(String message) {
        this(List.of(new Problem(message, null)));
    }

    /** What is wrong, at least one thing. */
    public List<Problem> problems() {
        return problems;
    }
}
