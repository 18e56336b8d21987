package org.anxin.local;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.anxin.embedded.EmbeddedStartException;
import org.anxin.local.platform.AlreadyRunningException;
import org.anxin.local.platform.StartException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The launcher's entry. Exit codes: 0 done, 1 it could not be done and a message says why, 2 wrong arguments, 3 the
 * question is answered with "nothing runs".
 */
@Command(
        name = "anxin",
        mixinStandardHelpOptions = true,
        description = "Runs the whole platform on this machine.",
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            DownCommand.class,
            StatusCommand.class,
            VerifyCommand.class,
            ResetCommand.class
        })
public final class Anxin {
    private Anxin() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        return new CommandLine(new Anxin())
                .setOut(out)
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(Anxin::tell)
                .execute(arguments);
    }

    private static int tell(Exception fault, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        switch (fault) {
            case AlreadyRunningException running -> {
                command.getOut().println(running.getMessage());
                return 0;
            }
            case StartException reason -> command.getErr().println(reason.getMessage());
            case EmbeddedStartException reason -> command.getErr().println(reason.getMessage());
            case IllegalArgumentException wrong -> {
                command.getErr().println(wrong.getMessage());
                return CommandLine.ExitCode.USAGE;
            }
            default -> throw fault;
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
