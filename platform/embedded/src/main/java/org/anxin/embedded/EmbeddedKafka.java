package org.anxin.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A Kafka broker in this process: broker and controller in one (KRaft), on 127.0.0.1, its data in a folder that stays.
 *
 * <p>Topics are never created by use: {@link Topics} declares them. What Kafka sets for durability is left as it is: the
 * operating system's cache survives a killed process, and replication is what production relies on.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private static final int NODE = 1;
    private static final String CONTROLLER = "CONTROLLER";

    private final KafkaRaftServer server;
    private final FolderLock lock;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedKafka(KafkaRaftServer server, FolderLock lock, int port) {
        this.server = server;
        this.lock = lock;
        this.port = port;
    }

    /**
     * Starts a broker and returns when it takes requests; about 2 s, about 6 s after a kill.
     *
     * @param dataDirectory the log's folder, made and formatted where there is none
     * @param brokerPort the port that clients use; 0 takes a free one
     * @param controllerPort the port that the broker talks to its own controller on; 0 takes a free one
     * @throws EmbeddedStartException when the folder is in use by a living process, a port is taken, or the broker fails
     */
    public static EmbeddedKafka start(Path dataDirectory, int brokerPort, int controllerPort) {
        var directory = dataDirectory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(directory);
            var lock = FolderLock.take(directory.resolveSibling(directory.getFileName() + ".lock"))
                    .orElseThrow(() -> new EmbeddedStartException(
                            "Another process that still runs uses the Kafka data in " + directory));
            try {
                var free = FreePorts.several(2);
                var broker = brokerPort == 0 ? free.get(0) : brokerPort;
                var controller = controllerPort == 0 ? free.get(1) : controllerPort;
                // A taken port would otherwise end the whole process: Kafka halts the machine on a failed start.
                requireFree(broker);
                requireFree(controller);
                format(directory);
                var server = new KafkaRaftServer(
                        new KafkaConfig(settings(directory, broker, controller), false), Time.SYSTEM);
                server.startup();
                return new EmbeddedKafka(server, lock, broker);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (EmbeddedStartException e) {
            throw e;
        } catch (Exception e) {
            throw new EmbeddedStartException("Kafka could not be started in " + directory + ": " + e, e);
        }
    }

    /** The address for clients. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The port for clients on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Stops the broker in good order. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            server.shutdown();
            server.awaitShutdown();
            lock.close();
        }
    }

    /** Waits until the broker has stopped. */
    public void awaitShutdown() {
        server.awaitShutdown();
    }

    private static void requireFree(int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        } catch (BindException e) {
            throw new EmbeddedStartException("Kafka needs port " + port + " on 127.0.0.1, which is taken", e);
        }
    }

    private static void format(Path directory) throws Exception {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(NODE)
                .setUnstableFeatureVersionsEnabled(false)
                .setIgnoreFormatted(true)
                .setControllerListenerName(CONTROLLER)
                .setMetadataLogDirectory(directory.toString())
                .setDirectories(List.of(directory.toString()))
                .run();
    }

    private static Properties settings(Path directory, int broker, int controller) {
        var settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", Integer.toString(NODE));
        settings.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controller);
        settings.setProperty("controller.listener.names", CONTROLLER);
        settings.setProperty("listeners", "PLAINTEXT://127.0.0.1:" + broker + ",CONTROLLER://127.0.0.1:" + controller);
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + broker);
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("inter.broker.listener.name", "PLAINTEXT");
        settings.setProperty("log.dirs", directory.toString());
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("default.replication.factor", "1");
        settings.setProperty("min.insync.replicas", "1");
        settings.setProperty("unclean.leader.election.enable", "false");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "8");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("transaction.state.log.num.partitions", "4");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // A broker that was killed is taken back after its old session has ended: 9 s by default.
        settings.setProperty("broker.session.timeout.ms", "2000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        // The platform's clock may be set in demo and tests; what an event says is its source's affair.
        settings.setProperty("log.message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
        return settings;
    }
}
