package org.anxin.local.demo.scene;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Forty workers join the claim of one against the same firm, each with a sum of his own, by a roster. */
final class FortyJoin implements Scene {
    private static final int WORKERS = 40;

    @Override
    public String title() {
        return "forty join one claim";
    }

    @Override
    public String play(Stage stage) throws IOException, InterruptedException {
        var claim = stage.report("WALK_IN", "scene-forty", stage.wages("食品厂停产，四十余人工资未发。", "10000000200", "虚构食品厂"));
        var roster = IntStream.rangeClosed(1, WORKERS)
                .mapToObj(worker -> "虚构工人%d,100000003%02d,%d,3".formatted(worker, worker, 9_000 + 100 * worker))
                .collect(Collectors.joining("\n", "姓名,电话,金额,月数\n", "\n"));
        stage.api().postFile("DESK", Stage.matterAt(claim) + "/claimants", roster);
        var joined = stage.await(
                        "DESK",
                        Stage.matterAt(claim),
                        matter -> matter.getJsonObject("joined") != null
                                && matter.getJsonObject("joined").getInteger("people") == WORKERS)
                .getJsonObject("joined");
        return "%d people, %,.2f yuan between them, one matter"
                .formatted(joined.getInteger("people"), joined.getLong("amountFen") / 100.0);
    }
}
