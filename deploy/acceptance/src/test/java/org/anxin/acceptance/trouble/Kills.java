package org.anxin.acceptance.trouble;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.anxin.acceptance.TestedPlatform;
import org.anxin.acceptance.client.Until;
import org.anxin.acceptance.play.Progress;
import org.anxin.acceptance.play.Progress.Command;

/** Kills processes with SIGKILL while work is provably under way. */
public final class Kills {
    /** So many commands have to be answered between one kill and the next: the platform had recovered. */
    private static final int ANSWERED_BEFORE = 25;

    private final TestedPlatform platform;
    private final Progress progress;
    private final List<Kill> kills = new ArrayList<>();

    /** Kills nothing yet. */
    public Kills(TestedPlatform platform, Progress progress) {
        this.platform = platform;
        this.progress = progress;
    }

    /**
     * A kill.
     *
     * @param part what was killed
     * @param underWay the commands that had been sent and not answered at that very moment
     */
    public record Kill(String part, ProcessHandle process, List<Command> underWay) {}

    /**
     * Kills a part at a moment at which the players have just got on and commands are under way (to that service, when it is one; changes, when all services need it), and waits until
     * the launcher has put another process in its place.
     */
    public void kill(String part) throws InterruptedException {
        var process = platform.process(part);
        Predicate<Command> matters = TestedPlatform.SERVICES.contains(part)
                ? command -> command.service().equals(part)
                : Command::isChange;
        var underWay = progress.strike(ANSWERED_BEFORE, matters, Until.LIMIT, process::destroyForcibly);
        TestedPlatform.tell("killed " + part + " with " + underWay.size() + " commands under way, the first "
                + underWay.getFirst());
        process.onExit().join();
        kills.add(new Kill(part, process, underWay));
        platform.awaitAnother(part, process);
    }

    /** All kills so far. */
    public List<Kill> all() {
        return List.copyOf(kills);
    }
}
