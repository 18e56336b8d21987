package org.anxin.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anxin.embedded.FolderLock;
import org.jspecify.annotations.Nullable;

/**
 * What runs on a data folder, seen from outside its supervisor.
 *
 * @param supervised whether a supervisor lives; without one, the processes are orphans
 * @param supervisor the supervisor's process id, 0 without one
 * @param ports where it listens; nothing where nothing is known
 * @param started when the supervisor started
 * @param ready whether the supervisor has got everything started
 * @param parts the parts with their processes
 */
public record PlatformStatus(
        boolean supervised,
        long supervisor,
        @Nullable Ports ports,
        @Nullable Instant started,
        boolean ready,
        List<PartStatus> parts) {
    /**
     * One part.
     *
     * @param name its name
     * @param pid its process id, 0 where it has none
     * @param port its port, 0 where it isn't known
     * @param serves whether it answers at this moment
     * @param residentKibibytes the memory it occupies alone or its share of, as the system counts it
     */
    public record PartStatus(String name, long pid, int port, boolean serves, long residentKibibytes) {}

    /** Looks at the processes, the state file and the ports. */
    public static PlatformStatus of(DataFolder data) throws IOException {
        var supervised = isSupervised(data);
        var state = RunState.read(data.state());
        var parts = new ArrayList<PartStatus>();
        var ports = state.map(known -> new Ports(known.port())).orElse(null);
        if (supervised) {
            state.ifPresent(known -> parts.add(part("supervisor", known.supervisor(), known.port())));
        }
        var seen = state.map(RunState::processes).orElse(Map.of());
        Optional.ofNullable(seen.get(PostgreSqlPart.NAME))
                .filter(PlatformStatus::alive)
                .ifPresent(pid -> parts.add(part(PostgreSqlPart.NAME, pid, ports == null ? 0 : ports.postgreSql())));
        for (var child : Marks.children(data)) {
            parts.add(part(child.part(), child.process().pid(), port(ports, child.part())));
        }
        parts.sort((one, other) -> Integer.compare(one.port(), other.port()));
        return new PlatformStatus(
                supervised,
                supervised ? state.map(RunState::supervisor).orElse(0L) : 0,
                ports,
                state.map(RunState::started).orElse(null),
                supervised
                        && state.map(known -> known.phase() == RunState.Phase.READY)
                                .orElse(false),
                List.copyOf(parts));
    }

    /** Stops the orphans of a supervisor that was killed; answers how many there were. */
    public static int stopOrphans(DataFolder data) throws IOException {
        var lock = FolderLock.take(data.lock());
        if (lock.isEmpty()) {
            return 0;
        }
        try {
            var stopped = Orphans.stop(data);
            Files.deleteIfExists(data.state());
            return stopped;
        } finally {
            lock.get().close();
        }
    }

    /** Whether a supervisor lives: it holds the folder's lock. */
    public static boolean isSupervised(DataFolder data) throws IOException {
        if (!Files.exists(data.lock())) {
            return false;
        }
        var lock = FolderLock.take(data.lock());
        lock.ifPresent(FolderLock::close);
        return lock.isEmpty();
    }

    private static int port(@Nullable Ports ports, String part) {
        if (ports == null) {
            return 0;
        }
        return part.equals(KafkaPart.NAME)
                ? ports.kafka()
                : Service.named(part).map(ports::of).orElse(0);
    }

    private static PartStatus part(String name, long pid, int port) {
        var serves = port != 0 && (Service.named(name).isPresent() ? ServicePart.serves(port) : PortHolder.taken(port));
        return new PartStatus(name, pid, port, serves, memory(pid));
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    /** Proportional set size of the process and its children: what is shared between them is counted once. */
    private static long memory(long pid) {
        var own = ProcessHandle.of(pid).map(PlatformStatus::proportional).orElse(0L);
        // The sessions of the PostgreSQL server are processes; the children of a supervisor are parts of their own.
        var isDatabase = ProcessHandle.of(pid)
                .map(Marks::arguments)
                .filter(arguments ->
                        !arguments.isEmpty() && arguments.getFirst().endsWith("postgres"))
                .isPresent();
        return isDatabase
                ? own
                        + ProcessHandle.of(pid).stream()
                                .flatMap(ProcessHandle::children)
                                .mapToLong(PlatformStatus::proportional)
                                .sum()
                : own;
    }

    private static long proportional(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
