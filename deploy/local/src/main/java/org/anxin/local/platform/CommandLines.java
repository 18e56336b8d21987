package org.anxin.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.anxin.embedded.EmbeddedPostgreSql;
import org.anxin.embedded.KafkaBrokerMain;

/** Writes the command lines of the children. */
final class CommandLines {
    private static final String KEYS_FOR_THE_LOCAL_DEMO_ONLY = "/local-demo-only.properties";
    private static final int BROKER_HEAP_MEBIBYTES = 384;

    private final PlatformOptions options;

    CommandLines(PlatformOptions options) {
        this.options = options;
    }

    /** An instance of a service, told by system properties where everything is. */
    List<String> service(Service service, String name, int port) {
        var line = java(name, service.heapMebibytes());
        // A service that has run out of memory is better started anew than half alive.
        line.add("-XX:+ExitOnOutOfMemoryError");
        properties(service, port).forEach((key, value) -> line.add("-D" + key + "=" + value));
        line.add("-jar");
        line.add(service.runnable(options.home()).toString());
        return line;
    }

    /** The Kafka broker. */
    List<String> broker() {
        var line = java(KafkaPart.NAME, BROKER_HEAP_MEBIBYTES);
        line.add("-cp");
        line.add(System.getProperty("java.class.path"));
        line.add(KafkaBrokerMain.class.getName());
        line.add(options.data().kafka().toString());
        line.add(Integer.toString(options.ports().kafka()));
        line.add(Integer.toString(options.ports().kafkaController()));
        return line;
    }

    private List<String> java(String part, int heapMebibytes) {
        var line = new ArrayList<String>();
        // In a session of its own: Ctrl-C at the terminal reaches only the supervisor, which stops parts in their
        // order.
        var setsid = Path.of("/usr/bin/setsid");
        if (Files.isExecutable(setsid)) {
            line.add(setsid.toString());
        }
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-Xmx" + heapMebibytes + "m");
        line.add("-XX:+UseSerialGC");
        line.add("--enable-native-access=ALL-UNNAMED");
        line.add("--sun-misc-unsafe-memory-access=allow");
        line.addAll(Marks.of(options.data(), part));
        return line;
    }

    private Map<String, String> properties(Service service, int port) {
        var ports = options.ports();
        var database = "//127.0.0.1:" + ports.postgreSql() + "/" + service.label();
        var all = new TreeMap<>(keysForTheLocalDemoOnly());
        all.put("quarkus.http.host", "127.0.0.1");
        all.put("quarkus.http.port", Integer.toString(port));
        all.put("quarkus.datasource.jdbc.url", "jdbc:postgresql:" + database);
        all.put("quarkus.datasource.reactive.url", "postgresql:" + database);
        all.put("quarkus.datasource.username", EmbeddedPostgreSql.USER);
        all.put("quarkus.datasource.password", EmbeddedPostgreSql.PASSWORD);
        all.put("kafka.bootstrap.servers", "127.0.0.1:" + ports.kafka());
        // Here people read the logs.
        all.put("quarkus.log.console.json.enabled", "false");
        all.put("anxin.clock.adjustable", Boolean.toString(options.adjustableClock()));
        all.put("anxin.intake.public-address", "http://localhost:" + ports.gateway());
        all.putAll(options.serviceProperties());
        return all;
    }

    private static Map<String, String> keysForTheLocalDemoOnly() {
        try (var stream = CommandLines.class.getResourceAsStream(KEYS_FOR_THE_LOCAL_DEMO_ONLY)) {
            if (stream == null) {
                throw new IllegalStateException(KEYS_FOR_THE_LOCAL_DEMO_ONLY + " is not on the class path");
            }
            var properties = new Properties();
            properties.load(stream);
            var keys = new TreeMap<String, String>();
            properties.stringPropertyNames().forEach(name -> keys.put(name, properties.getProperty(name)));
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
