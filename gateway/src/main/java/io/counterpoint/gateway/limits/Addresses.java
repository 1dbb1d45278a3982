package io.counterpoint.gateway.limits;

import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.impl.SocketAddressImpl;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Where requests come from. */
public final class Addresses {

    private Addresses() {}

    /** The IP address, or null where there is none, as for a domain socket. */
    public static @Nullable InetAddress of(@Nullable SocketAddress address) {
        return address instanceof SocketAddressImpl known ? known.ipAddress() : null;
    }

    /** Whether it is this machine. */
    public static boolean isLoopback(@Nullable SocketAddress address) {
        InetAddress known = of(address);
        return known != null && known.isLoopbackAddress();
    }
}
