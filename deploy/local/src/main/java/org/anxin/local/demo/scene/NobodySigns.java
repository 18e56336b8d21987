package org.anxin.local.demo.scene;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Nobody signs an order: its clock warns, people are called one after the other, and it is breached. */
final class NobodySigns implements Scene {
    private static final String NOTICES = "/dispatch/notifications?limit=100";

    @Override
    public String title() {
        return "nobody signs";
    }

    @Override
    public String play(Stage stage) throws IOException, InterruptedException {
        var matter = stage.refer("SCENE-50", stage.wages("工地食堂拖欠工资，情绪激动。", "10000000500", "虚构餐饮公司"));
        stage.api().awaitVisible("DESK", Stage.orderOf(matter));
        stage.pass(Duration.ofSeconds(35));
        stage.pass(Duration.ofSeconds(30));
        stage.pass(Duration.ofMinutes(3));
        stage.await("DESK", Stage.orderOf(matter), NobodySigns::breached);
        var called = calls(
                stage.await("DESK", NOTICES, notices -> calls(notices, matter).contains("SUPERVISOR")), matter);
        stage.api().post("DESK", Stage.orderOf(matter) + "/sign", new JsonObject(), "scene-sign-late");
        return "breached; called " + called + "; then signed";
    }

    private static boolean breached(JsonObject order) {
        return order.getJsonArray("clocks").stream()
                .map(JsonObject.class::cast)
                .anyMatch(clock ->
                        "SIGN".equals(clock.getString("stage")) && "BREACHED".equals(clock.getString("state")));
    }

    /** The posts that were called about a matter, in the order of the calls. */
    private static String calls(JsonObject notices, String matter) {
        return notices.getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(notice -> matter.equals(notice.getString("matterId")))
                .sorted(Comparator.comparing(notice -> Instant.parse(notice.getString("calledAt"))))
                .map(notice -> notice.getString("post"))
                .collect(Collectors.joining(", "));
    }
}
