package org.anxin.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Finds ports of the loopback that nobody listens on at the moment. */
public final class FreePorts {
    private FreePorts() {}

    /** One free port. */
    public static int one() {
        return several(1).getFirst();
    }

    /** As many different free ports as asked for. */
    public static List<Integer> several(int count) {
        var open = new ArrayList<ServerSocket>();
        try {
            for (var i = 0; i < count; i++) {
                open.add(new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1")));
            }
            return open.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on the loopback", e);
        } finally {
            open.forEach(FreePorts::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
