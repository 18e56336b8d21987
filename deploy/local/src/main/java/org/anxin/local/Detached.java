package org.anxin.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.anxin.embedded.LogTail;
import org.anxin.local.platform.PlatformOptions;
import org.anxin.local.platform.PlatformStatus;

/** Starts the supervisor as a process of its own, shows what it says until it is ready, and leaves it. */
final class Detached {
    private static final long LOOK_EVERY_MILLIS = 200;

    private final PlatformOptions options;
    private final List<String> arguments;
    private final PrintWriter out;

    Detached(PlatformOptions options, List<String> arguments, PrintWriter out) {
        this.options = options;
        this.arguments = arguments;
        this.out = out;
    }

    int start() throws IOException, InterruptedException {
        var log = options.data().log("supervisor");
        Files.createDirectories(log.getParent());
        var shown = LogTail.size(log);
        var supervisor = new ProcessBuilder(commandLine())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        while (!supervisor.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            shown = show(log, shown);
            var status = PlatformStatus.of(options.data());
            if (status.ready() && status.supervisor() == supervisor.pid()) {
                show(log, shown);
                out.println(
                        "Stop it with: ./anxin down --data " + options.data().root());
                return 0;
            }
        }
        show(log, shown);
        return supervisor.exitValue();
    }

    private List<String> commandLine() {
        var line = new ArrayList<String>();
        var setsid = Path.of("/usr/bin/setsid");
        if (Files.isExecutable(setsid)) {
            line.add(setsid.toString());
        }
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        line.add("-cp");
        line.add(System.getProperty("java.class.path"));
        line.add(Anxin.class.getName());
        arguments.stream().filter(argument -> !argument.equals("--detach")).forEach(line::add);
        return line;
    }

    private long show(Path log, long from) throws IOException {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(from);
            var bytes = Channels.newInputStream(channel).readAllBytes();
            out.print(new String(bytes, StandardCharsets.UTF_8));
            out.flush();
            return from + bytes.length;
        }
    }
}
