package io.counterpoint.gateway.execution;

import java.util.List;

/** The request is not executed; the errors say why. */
public class RequestRejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ResponseError> errors;

    /** Rejects with at least one error. */
    public RequestRejectedException(List<ResponseError> errors) {
        super(errors.getFirst().message(), null, false, false);
        this.errors = List.copyOf(errors);
    }

    /** Rejects with one error. */
    public RequestRejectedException(ErrorCode code, String message) {
        this(List.of(ResponseError.of(code, message)));
    }

    /** Why. */
    public List<ResponseError> errors() {
        return errors;
    }
}
