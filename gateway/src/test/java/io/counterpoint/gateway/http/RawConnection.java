package io.counterpoint.gateway.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;

/** Bytes over TCP, with nothing in between that would refuse to send them. */
final class RawConnection {

    private static final int PATIENCE_MILLISECONDS = 5000;

    private RawConnection() {}

    /**
     * What the server sends until it closes the connection.
     *
     * @param hangUp whether the server learns that nothing more will come
     */
    static String exchange(URI server, byte[] bytes, boolean hangUp) throws IOException {
        try (var socket = new Socket()) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), PATIENCE_MILLISECONDS);
            var received = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(bytes);
                if (hangUp) {
                    socket.shutdownOutput();
                }
                readTo(received, socket.getInputStream());
            } catch (SocketTimeoutException e) {
                received.writeBytes(" (no end)".getBytes(ISO_8859_1));
            } catch (IOException e) {
                // The server may close a connection that it will not read any further.
                received.writeBytes(new byte[0]);
            }
            return received.toString(ISO_8859_1);
        }
    }

    private static void readTo(ByteArrayOutputStream received, InputStream in) throws IOException {
        byte[] chunk = new byte[8192];
        for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
            received.write(chunk, 0, length);
        }
    }
}
