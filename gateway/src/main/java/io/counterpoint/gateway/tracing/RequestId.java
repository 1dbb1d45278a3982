package io.counterpoint.gateway.tracing;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The name of a request in logs: a client's own, or else one that is made here. */
public final class RequestId {

    private static final int LONGEST = 128;

    private RequestId() {}

    /** Whether a client's name for its request can be used: 1 to 128 letters, digits and {@code - . _ : = + / @}. */
    public static boolean isValid(@Nullable String value) {
        return value != null
                && !value.isEmpty()
                && value.length() <= LONGEST
                && value.chars().allMatch(RequestId::mayOccur);
    }

    private static boolean mayOccur(int c) {
        return Character.isLetterOrDigit(c) ? c < 0x80 : "-._:=+/@".indexOf(c) >= 0;
    }

    /** A name that no other request has. */
    public static String create() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
