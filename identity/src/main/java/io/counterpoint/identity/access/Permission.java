package io.counterpoint.identity.access;

import io.counterpoint.identity.token.Identity;
import java.util.List;

/** What it takes to ask for an operation. */
public sealed interface Permission {

    /** Open to everybody, or, where anonymous reads are closed, to whoever has a token. */
    Permission READ = new Reading();

    /** What the gateway asks on behalf of a reader. */
    Permission JOIN = new AmongServices(true);

    /** What services ask of each other, on nobody's behalf. */
    Permission SERVICE = new AmongServices(false);

    /** For those whose token names one of these roles. */
    static Permission anyOf(String... roles) {
        return new WithRole(List.of(roles));
    }

    /** What may become of a request. */
    enum Verdict {
        PERMITTED,
        /** Whoever asks has to say who they are. */
        UNKNOWN_CALLER,
        /** Whoever asks may not. */
        FORBIDDEN
    }

    /** Whether {@code caller} may ask. */
    Verdict judge(Caller caller, boolean anonymousReads);

    /** Who may, for people; completes a sentence that begins with an operation. */
    String describe();

    /** See {@link #READ}. */
    record Reading() implements Permission {

        @Override
        public Verdict judge(Caller caller, boolean anonymousReads) {
            return anonymousReads || caller.identity() != null ? Verdict.PERMITTED : Verdict.UNKNOWN_CALLER;
        }

        @Override
        public String describe() {
            return "needs a token";
        }
    }

    /**
     * See {@link #JOIN} and {@link #SERVICE}.
     *
     * @param forReader whether somebody stands behind the service who has to be one that may read
     */
    record AmongServices(boolean forReader) implements Permission {

        @Override
        public Verdict judge(Caller caller, boolean anonymousReads) {
            if (!caller.isService()) {
                return Verdict.FORBIDDEN;
            }
            return forReader ? READ.judge(caller, anonymousReads) : Verdict.PERMITTED;
        }

        @Override
        public String describe() {
            return "is for the gateway and other services";
        }
    }

    /**
     * See {@link #anyOf}.
     *
     * @param roles one of which it takes
     */
    record WithRole(List<String> roles) implements Permission {

        @Override
        public Verdict judge(Caller caller, boolean anonymousReads) {
            Identity identity = caller.identity();
            if (identity == null) {
                return Verdict.UNKNOWN_CALLER;
            }
            return identity.hasAnyOf(roles) ? Verdict.PERMITTED : Verdict.FORBIDDEN;
        }

        @Override
        public String describe() {
            return "needs a token with the role " + String.join(" or ", roles);
        }
    }
}
