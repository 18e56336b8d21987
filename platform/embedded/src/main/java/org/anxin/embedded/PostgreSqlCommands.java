package org.anxin.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs in a way that works for every user.
 *
 * <p>PostgreSQL refuses to run as root. For root the programs run in a user namespace of their own, where they are
 * nobody in particular and the files are still root's.
 */
final class PostgreSqlCommands {
    private final Path home;
    private final List<String> prefix;

    private PostgreSqlCommands(Path home, List<String> prefix) {
        this.home = home;
        this.prefix = prefix;
    }

    static PostgreSqlCommands of(Path home) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new PostgreSqlCommands(home, List.of());
        }
        if (!works("unshare", "-U", "id", "-un")) {
            throw new EmbeddedStartException("PostgreSQL doesn't run as root, and user namespaces (unshare -U) are"
                    + " switched off here. Run Anxin as an ordinary user.");
        }
        return new PostgreSqlCommands(home, List.of("unshare", "-U"));
    }

    /** The command line of a program with its arguments. */
    List<String> line(String program, List<String> arguments) {
        var line = new ArrayList<>(prefix);
        line.add(home.resolve("bin").resolve(program).toString());
        line.addAll(arguments);
        return line;
    }

    /**
     * The command line of a server that lives on its own: in a session of its own, so that Ctrl-C at the terminal reaches
     * only the launcher, which stops things in their order.
     */
    List<String> ownSession(List<String> line) {
        var setsid = Path.of("/usr/bin/setsid");
        if (!Files.isExecutable(setsid)) {
            return line;
        }
        var own = new ArrayList<String>();
        own.add(setsid.toString());
        own.addAll(line);
        return own;
    }

    /** Runs a program to its end; its output goes to the log. */
    int run(Path log, List<String> line) throws IOException {
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + line + " ran", e);
        }
    }

    private static boolean works(String... line) {
        try {
            var process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
