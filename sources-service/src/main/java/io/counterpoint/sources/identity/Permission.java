package io.counterpoint.sources.identity;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What it takes to ask for an operation. */
enum Permission {
    /** Open to everybody, or, where anonymous reads are closed, to whoever has a token. */
    READ,
    /** For those who add articles and outlets. */
    INTAKE,
    /** What the gateway asks on behalf of a reader. */
    JOIN,
    /** What services ask of each other, on nobody's behalf. */
    SERVICE;

    /** What may become of a request. */
    enum Verdict {
        PERMITTED,
        /** Whoever asks has to say who they are. */
        UNKNOWN_CALLER,
        /** Whoever asks may not. */
        FORBIDDEN
    }

    /** Whether {@code caller} may ask. */
    Verdict judge(Caller caller, boolean anonymousReads) {
        return switch (this) {
            case SERVICE -> ifService(caller, Verdict.PERMITTED);
            case JOIN -> ifService(caller, READ.judge(caller, anonymousReads));
            case READ -> anonymousReads || caller.identity() != null ? Verdict.PERMITTED : Verdict.UNKNOWN_CALLER;
            case INTAKE -> ifRole(caller.identity());
        };
    }

    private static Verdict ifService(Caller caller, Verdict verdict) {
        return caller.isService() ? verdict : Verdict.FORBIDDEN;
    }

    private Verdict ifRole(@Nullable Identity identity) {
        if (identity == null) {
            return Verdict.UNKNOWN_CALLER;
        }
        return identity.hasAnyOf(roles()) ? Verdict.PERMITTED : Verdict.FORBIDDEN;
    }

    private Set<Role> roles() {
        return switch (this) {
            case INTAKE -> EnumSet.of(Role.INTAKE, Role.ADMIN);
            case READ, JOIN, SERVICE -> Set.of();
        };
    }

    /** Who may, for people. */
    String describe() {
        return switch (this) {
            case JOIN, SERVICE -> "is for the gateway and other services";
            case READ -> "needs a token";
            case INTAKE ->
                "needs a token with the role "
                        + roles().stream().map(Role::claim).collect(Collectors.joining(" or "));
        };
    }
}
