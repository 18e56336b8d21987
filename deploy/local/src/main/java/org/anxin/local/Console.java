package org.anxin.local;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.anxin.local.platform.PlatformListener;

/**
 * Tells a person how the platform is doing: a line for each thing that happened, and on a terminal one more line at the
 * bottom that says what is being waited for.
 */
final class Console implements PlatformListener {
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean terminal;
    private final Set<String> waitedFor = new LinkedHashSet<>();

    Console(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** On standard output, with the bottom line where a person looks at it. */
    static Console standard(PrintWriter out) {
        var console = System.console();
        return new Console(out, console != null && console.isTerminal());
    }

    @Override
    public synchronized void starting(String part) {
        waitedFor.add(part);
        line("starting " + part);
    }

    @Override
    public synchronized void ready(String part, Duration took) {
        waitedFor.remove(part);
        line(String.format(Locale.ROOT, "%-10s ready after %.1f s", part, took.toMillis() / 1000.0));
    }

    @Override
    public synchronized void restarting(String part, String reason, Duration pause) {
        line(String.format(Locale.ROOT, "%s. Starting it again in %.1f s.", reason, pause.toMillis() / 1000.0));
    }

    @Override
    public synchronized void stopping(String part) {
        waitedFor.remove(part);
        line("stopping " + part);
    }

    @Override
    public synchronized void stopped(String part) {
        line(String.format("%-10s stopped", part));
    }

    @Override
    public synchronized void note(String text) {
        line(text);
    }

    private void line(String text) {
        if (terminal) {
            out.print(CLEAR_LINE);
        }
        out.println(text);
        if (terminal && !waitedFor.isEmpty()) {
            out.print("… waiting for " + String.join(", ", waitedFor));
        }
        out.flush();
    }
}
