package io.counterpoint.gateway.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Tells clients apart. */
public final class ClientNames {

    private static final int IPV6_NETWORK_BYTES = 8;
    private static final int LONGEST = 64;

    private ClientNames() {}

    /** The name of whoever asks from {@code address}; an IPv6 host has a whole network of addresses to choose from. */
    public static String ofAddress(@Nullable InetAddress address) {
        if (address == null) {
            return "unknown";
        }
        byte[] bytes = address.getAddress();
        return HexFormat.of()
                .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes);
    }

    /** The name of whoever sends {@code value} in the header that tells clients apart. */
    public static String ofHeader(String value) {
        return value.length() <= LONGEST
                ? "h" + value
                : "h" + value.substring(0, LONGEST) + value.length() + "-" + value.hashCode();
    }
}
