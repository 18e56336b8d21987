package org.anxin.local;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.anxin.local.platform.PlatformStatus;
import org.anxin.local.platform.StartException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code anxin reset}: empties the data folder, after asking. */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = "Deletes all data in the data folder. Asks first.")
final class ResetCommand implements Callable<Integer> {
    private static final Set<String> YES = Set.of("y", "yes");

    @Mixin
    private Where where = new Where();

    @Option(names = "--yes", description = "Doesn't ask.")
    private boolean yes;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var data = where.data();
        if (data.isEmpty()) {
            out.println("There is no data in " + data.root() + ".");
            return 0;
        }
        if (!data.isOurs()) {
            throw new StartException(data.root() + " doesn't look like a data folder of Anxin; it is left as it is.");
        }
        var status = PlatformStatus.of(data);
        if (status.supervised() || !status.parts().isEmpty()) {
            throw new StartException("Something runs on the data in " + data.root() + ". Stop it first: ./anxin down");
        }
        if (!yes && !confirmed("Delete all data in " + data.root() + "? Type yes: ")) {
            out.println("Nothing was deleted.");
            return 1;
        }
        data.empty();
        out.println("Deleted.");
        return 0;
    }

    private static boolean confirmed(String question) {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new StartException("There is no terminal to ask at. To delete without being asked: reset --yes");
        }
        var answer = console.readLine("%s", question);
        return answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
    }
}
