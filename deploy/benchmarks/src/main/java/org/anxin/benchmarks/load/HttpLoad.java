package org.anxin.benchmarks.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import org.anxin.benchmarks.frame.Latencies;

/**
 * Clients of the intake service in one thread: connections that stay open, one request at a time on each. It shares the machine's cores with what
 * it measures, so it does next to nothing: the bytes of a request are ready, and of an answer it looks at the status. Anything but 201 ends it:
 * a rate with refusals in it is none.
 */
public final class HttpLoad implements AutoCloseable {
    private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Referrals referrals;
    private final Accepted accepted;
    private final Selector selector;
    private final ArrayDeque<Client> free = new ArrayDeque<>();
    private final int clients;

    /** Hears of each accepted referral, on the client's thread. */
    @FunctionalInterface
    public interface Accepted {
        /** Nobody wants to know. */
        Accepted UNHEARD = (_, _) -> {};

        /**
         * The answer is here.
         *
         * @param matter what it names
         * @param due when the request was due, of {@link System#nanoTime}
         */
        void matter(java.util.UUID matter, long due);
    }

    /** Connects. */
    public HttpLoad(int port, int clients, Referrals referrals, Accepted accepted) throws IOException {
        this.referrals = referrals;
        this.accepted = accepted;
        this.clients = clients;
        this.selector = Selector.open();
        for (var i = 0; i < clients; i++) {
            var channel = SocketChannel.open(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            free.add(new Client(channel));
        }
    }

    /** All clients send as fast as they are answered. */
    public LoadResult closedLoop(Duration time) throws IOException {
        return run(time, Pace.asAnswersCome());
    }

    /** So many a second, whether answers come or not; a request that no client was free for counts from when it was due. */
    public LoadResult openLoop(double rate, Duration time) throws IOException {
        return run(time, Pace.perSecond(rate, System.nanoTime()));
    }

    private LoadResult run(Duration time, Pace pace) throws IOException {
        var latencies = new Latencies();
        var begin = System.nanoTime();
        var end = begin + time.toNanos();
        var answered = 0L;
        for (var now = begin; now < end || free.size() < clients; now = System.nanoTime()) {
            if (now > end + DRAIN_NANOS) {
                throw new IOException((clients - free.size()) + " requests were not answered within 30 s");
            }
            var due = pace.due(now);
            while (!free.isEmpty() && due <= now && now < end) {
                free.poll().send(due);
                pace.sent();
                due = pace.due(now);
            }
            await(now, end, due);
            var keys = selector.selectedKeys();
            for (var key : keys) {
                var client = (Client) key.attachment();
                if (client.receive(key)) {
                    var at = System.nanoTime();
                    latencies.add(at - client.due);
                    if (at < end) {
                        answered++;
                    }
                    accepted.matter(client.answer.matter(), client.due);
                    client.answer.clear();
                    free.add(client);
                }
            }
            keys.clear();
        }
        return new LoadResult(answered, time, latencies);
    }

    private void await(long now, long end, long due) throws IOException {
        if (free.isEmpty() || now >= end) {
            selector.select(1000);
            return;
        }
        // The selector waits whole milliseconds: up to one more than was asked for, which counts as latency. Spinning
        // would
        // take a core from what is measured.
        selector.select(Math.max(1, TimeUnit.NANOSECONDS.toMillis(due - now)));
    }

    @Override
    public void close() throws IOException {
        for (var key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    private final class Client {
        private final SocketChannel channel;
        private final ByteBuffer request = ByteBuffer.allocateDirect(referrals.length());
        private final Answer answer = new Answer();
        private long due;

        Client(SocketChannel channel) throws IOException {
            this.channel = channel;
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        void send(long dueAt) throws IOException {
            due = dueAt;
            referrals.put(request);
            while (request.hasRemaining()) {
                // A request fits into the socket's buffer; one that doesn't waits here, which would show.
                channel.write(request);
            }
        }

        boolean receive(SelectionKey key) throws IOException {
            if (key.isReadable() && channel.read(answer.buffer()) < 0) {
                throw new IOException("The service has closed a connection");
            }
            if (!answer.isWhole()) {
                return false;
            }
            if (answer.status() != 201) {
                throw new IOException("A referral was refused: " + answer.text());
            }
            return true;
        }
    }
}
