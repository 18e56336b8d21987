package org.anxin.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anxin.embedded.FolderLock;
import org.anxin.local.gateway.Gateway;
import org.jspecify.annotations.Nullable;

/**
 * A platform that runs on this machine, and its supervisor.
 *
 * <p>It is what {@code ./anxin up} runs, and what a test starts, kills parts of, and stops.
 */
public final class Platform implements AutoCloseable {
    /** What services need and outlive. */
    private static final List<String> BASE = List.of(PostgreSqlPart.NAME, KafkaPart.NAME);

    private final PlatformOptions options;
    private final PlatformListener listener;
    private final FolderLock lock;
    private final Instant started;
    /** Replaced, never changed, once parts run: their threads read it. */
    private volatile Map<String, PartKeeper> keepers = Map.of();

    private final AtomicBoolean closed = new AtomicBoolean();
    private final Object stateFile = new Object();
    private final Object startsAndClose = new Object();
    private @Nullable Gateway gateway;
    private volatile RunState.Phase phase = RunState.Phase.STARTING;

    private Platform(PlatformOptions options, PlatformListener listener, FolderLock lock) {
        this.options = options;
        this.listener = listener;
        this.lock = lock;
        this.started = Instant.now();
    }

    /**
     * Starts everything and returns when everything is ready.
     *
     * @throws AlreadyRunningException when the data folder's platform runs already
     * @throws StartException when something is in the way; nothing is left running
     */
    public static Platform start(PlatformOptions options, PlatformListener listener) {
        var platform = prepare(options, listener);
        try {
            platform.launch();
            return platform;
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    /**
     * Takes the data folder and clears the way, without starting anything: {@link #launch} does, and {@link #close} gives
     * the folder back. For a caller who wants to be able to stop it while it starts.
     */
    public static Platform prepare(PlatformOptions options, PlatformListener listener) {
        options.data().prepare();
        try {
            var lock = FolderLock.take(options.data().lock())
                    .orElseThrow(() -> new AlreadyRunningException(whereItRuns(options.data())));
            var platform = new Platform(options, listener, lock);
            try {
                platform.clearTheWay();
                return platform;
            } catch (RuntimeException e) {
                platform.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StartException("The data folder can't be locked: " + e.getMessage(), e);
        }
    }

    /** Starts everything and returns when everything is ready. */
    public void launch() {
        var entrance = Gateway.start(options.ports().gateway(), routes());
        gateway = entrance;
        start(BASE.stream().map(this::keeper).toList());
        start(keepers.values().stream()
                .filter(keeper -> !BASE.contains(keeper.part().name()))
                .toList());
        become(RunState.Phase.READY);
    }

    /** The gateway's address. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + options.ports().gateway() + "/");
    }

    /** The ports that it listens on. */
    public Ports ports() {
        return options.ports();
    }

    /** The names of the parts: {@code postgresql}, {@code kafka} and the services. */
    public List<String> parts() {
        return List.copyOf(keepers.keySet());
    }

    /** The process of a part, while it has one; a test kills it. */
    public Optional<ProcessHandle> process(String part) {
        return keeper(part).process();
    }

    /** Waits until a part is ready; false when it isn't within the limit. */
    public boolean awaitReady(String part, Duration limit) throws InterruptedException {
        return keeper(part).awaitReady(limit);
    }

    /** Stops one part in good order and leaves it down. */
    public void stopPart(String part) {
        keeper(part).stop();
    }

    /** Starts a part that was stopped; {@link #awaitReady} waits for it. */
    public void startPart(String part) {
        keeper(part).start();
    }

    /**
     * Starts one more instance of a service, on a port of its own, beside the one that the gateway leads to. Returns its part's name when it is ready.
     */
    public String startAnother(Service service, int port) {
        var name = service.label() + "-" + port;
        var another = new PartKeeper(ServicePart.of(options, service, name, port), listener, this::writeState);
        var all = new LinkedHashMap<>(keepers);
        all.put(name, another);
        keepers = all;
        start(List.of(another));
        return name;
    }

    /** Stops everything in its order: gateway, services, broker, database. */
    @Override
    public void close() {
        synchronized (startsAndClose) {
            if (closed.getAndSet(true)) {
                return;
            }
        }
        if (!keepers.isEmpty()) {
            become(RunState.Phase.STOPPING);
        }
        if (gateway != null) {
            gateway.close();
        }
        var services = keepers.values().stream()
                .filter(keeper -> !BASE.contains(keeper.part().name()))
                .map(keeper -> CompletableFuture.runAsync(
                        keeper::stop, task -> Thread.ofPlatform().start(task)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(services).join();
        Optional.ofNullable(keepers.get(KafkaPart.NAME)).ifPresent(PartKeeper::stop);
        Optional.ofNullable(keepers.get(PostgreSqlPart.NAME)).ifPresent(PartKeeper::stop);
        try {
            Files.deleteIfExists(options.data().state());
        } catch (IOException e) {
            listener.note("The state file could not be removed: " + e.getMessage());
        } finally {
            lock.close();
        }
    }

    private void clearTheWay() {
        var orphans = Orphans.stop(options.data());
        if (orphans > 0) {
            listener.note("Stopped " + orphans + (orphans == 1 ? " process" : " processes")
                    + " that an earlier run left behind.");
        }
        requireFreePorts();
        var parts = new ArrayList<Part>();
        parts.add(new PostgreSqlPart(options.data(), options.ports().postgreSql()));
        parts.add(KafkaPart.of(options));
        for (var service : Service.values()) {
            if (options.services().contains(service)) {
                parts.add(ServicePart.of(options, service));
            }
        }
        var all = new LinkedHashMap<String, PartKeeper>();
        parts.forEach(part -> all.put(part.name(), new PartKeeper(part, listener, this::writeState)));
        keepers = all;
        writeState();
    }

    private void requireFreePorts() {
        options.ports().byName().forEach((name, port) -> {
            var runsElsewhere = Service.named(name)
                    .filter(service -> !options.services().contains(service))
                    .isPresent();
            if (!runsElsewhere && PortHolder.taken(port)) {
                throw new StartException("Port " + port + ", which the " + name + " needs, is taken by "
                        + PortHolder.describe(port).orElse("another program") + ". End it, or move everything with"
                        + " --port N: N and the eight ports after it are used.");
            }
        });
    }

    private void start(List<PartKeeper> some) {
        synchronized (startsAndClose) {
            if (closed.get()) {
                throw new StartException("Stopped while it started");
            }
            some.forEach(PartKeeper::start);
        }
        try {
            // The first failure ends the wait for all.
            var failed = new CompletableFuture<Void>();
            some.forEach(keeper -> keeper.firstReady().whenComplete((nothing, fault) -> {
                if (fault != null) {
                    failed.completeExceptionally(fault);
                }
            }));
            var all = CompletableFuture.allOf(
                    some.stream().map(PartKeeper::firstReady).toArray(CompletableFuture[]::new));
            CompletableFuture.anyOf(all, failed).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StartException reason) {
                throw reason;
            }
            throw e;
        }
    }

    private Map<String, Integer> routes() {
        var routes = new LinkedHashMap<String, Integer>();
        for (var service : Service.values()) {
            routes.put(service.label(), options.ports().of(service));
        }
        return routes;
    }

    private PartKeeper keeper(String part) {
        var keeper = keepers.get(part);
        if (keeper == null) {
            throw new IllegalArgumentException("No part is called " + part + "; there are " + keepers.keySet());
        }
        return keeper;
    }

    private void become(RunState.Phase next) {
        phase = next;
        writeState();
    }

    private void writeState() {
        var processes = new LinkedHashMap<String, Long>();
        keepers.forEach((name, keeper) -> keeper.process().ifPresent(process -> processes.put(name, process.pid())));
        var state = new RunState(ProcessHandle.current().pid(), options.ports().gateway(), started, phase, processes);
        synchronized (stateFile) {
            try {
                state.write(options.data().state());
            } catch (IOException e) {
                throw new UncheckedIOException("The state file can't be written", e);
            }
        }
    }

    private static String whereItRuns(DataFolder data) {
        try {
            return RunState.read(data.state())
                    .map(state -> "Anxin runs already on the data in " + data.root() + ": http://127.0.0.1:"
                            + state.port() + "/ (process " + state.supervisor() + ", since " + state.started() + ")")
                    .orElse("Anxin is just starting or stopping on the data in " + data.root());
        } catch (IOException e) {
            throw new StartException("The state file " + data.state() + " can't be read: " + e.getMessage(), e);
        }
    }
}
