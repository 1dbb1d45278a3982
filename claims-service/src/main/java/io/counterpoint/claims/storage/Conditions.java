package io.counterpoint.claims.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** The conditions of a query whose filters are optional: only those that are given become SQL. */
public final class Conditions {
    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a condition. */
    public Conditions and(String clause) {
        clauses.add(clause);
        return this;
    }

    /** Adds a condition with a parameter. */
    public Conditions and(String clause, String parameter, Object value) {
        parameters.put(parameter, value);
        return and(clause);
    }

    /** Adds a parameter. */
    public Conditions with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** The text to put after {@code where}. */
    public String sql() {
        return clauses.isEmpty() ? "true" : String.join(" and ", clauses);
    }

    /** Sets the parameters of a query that contains {@link #sql()}. */
    public <T> Mutiny.SelectionQuery<T> bind(Mutiny.SelectionQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
