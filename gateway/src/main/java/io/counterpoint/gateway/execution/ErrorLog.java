package io.counterpoint.gateway.execution;

import io.counterpoint.gateway.json.ByteSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The errors of one response, at most so many; beyond that only their number is told. */
final class ErrorLog {

    private static final Set<String> FAULTS = Set.of(ErrorCode.UNAVAILABLE.name(), ErrorCode.INTERNAL.name());

    private final int max;
    private final List<ResponseError> errors = new ArrayList<>();
    private int dropped;

    ErrorLog(int max) {
        this.max = max;
    }

    void add(ResponseError error) {
        if (errors.size() < max) {
            errors.add(error);
        } else {
            dropped++;
        }
    }

    /** Notes that a non-null field has no value, unless an error already says why. */
    void addNullViolation(List<Object> path, String coordinates) {
        if (dropped == 0 && errors.stream().noneMatch(error -> explains(error, path))) {
            add(ResponseError.at(
                    List.copyOf(path), ErrorCode.INTERNAL, "No value for the non-null field " + coordinates));
        }
    }

    private static boolean explains(ResponseError error, List<Object> path) {
        List<Object> at = error.path();
        if (at == null) {
            return false;
        }
        int common = Math.min(at.size(), path.size());
        return at.subList(0, common).equals(path.subList(0, common));
    }

    /** Whether there is no room for more errors than {@code waiting} ones. */
    boolean isFull(int waiting) {
        return errors.size() + waiting >= max;
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    /** Whether something is missing that the client is not to blame for. */
    boolean hasFaults() {
        return errors.stream().anyMatch(error -> FAULTS.contains(error.code()));
    }

    void writeTo(ByteSink out) {
        out.write('[');
        for (int i = 0; i < errors.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            errors.get(i).writeTo(out);
        }
        if (dropped > 0) {
            out.write(',');
            ResponseError.of(ErrorCode.LIMIT_EXCEEDED, dropped + " more errors are not shown")
                    .writeTo(out);
        }
        out.write(']');
    }
}
