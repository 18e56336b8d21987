package org.anxin.local.platform;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What a supervisor writes down about its run, for {@code status} and {@code down}.
 *
 * @param supervisor its process id
 * @param port the gateway's port
 * @param started when it started
 * @param phase how far it is
 * @param processes the process ids of the parts that run
 */
record RunState(long supervisor, int port, Instant started, Phase phase, Map<String, Long> processes) {
    /** How far a supervisor is. */
    enum Phase {
        STARTING,
        READY,
        STOPPING
    }

    private static final String PROCESS = "process.";

    RunState {
        processes = Map.copyOf(processes);
    }

    /** Reads the file; empty where there is none or what it says is no state. */
    static Optional<RunState> read(Path file) throws IOException {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
            var processes = new TreeMap<String, Long>();
            properties.stringPropertyNames().stream()
                    .filter(name -> name.startsWith(PROCESS))
                    .forEach(name -> processes.put(
                            name.substring(PROCESS.length()), Long.parseLong(properties.getProperty(name))));
            return Optional.of(new RunState(
                    Long.parseLong(properties.getProperty("supervisor", "")),
                    Integer.parseInt(properties.getProperty("port", "")),
                    Instant.parse(properties.getProperty("started", "")),
                    Phase.valueOf(properties.getProperty("phase", "")),
                    processes));
        } catch (NoSuchFileException | IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Writes the file whole: a reader sees the old one or the new one. */
    void write(Path file) throws IOException {
        var text = new StringBuilder();
        text.append("supervisor=").append(supervisor).append('\n');
        text.append("port=").append(port).append('\n');
        text.append("started=").append(started).append('\n');
        text.append("phase=").append(phase).append('\n');
        new TreeMap<>(processes)
                .forEach((name, pid) -> text.append(PROCESS)
                        .append(name)
                        .append('=')
                        .append(pid)
                        .append('\n'));
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, text);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
