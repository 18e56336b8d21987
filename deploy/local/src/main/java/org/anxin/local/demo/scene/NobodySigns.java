package org.anxin.local.demo.scene;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Nobody signs an order: its clock warns, people are called one after the other, and it is breached. */
final class NobodySigns implements Scene {
    /** Late in the evening and at night the supervisor is told in the morning, so the call stands among those that wait until then. */
    private static final String TOLD = "/dispatch/notifications?limit=200&matter=",
            WAITING = "/dispatch/notifications/waiting?limit=200&matter=";

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
        var called = stage.awaitThat(
                "who is called about " + matter, () -> calls(stage, matter), calls -> calls.contains("SUPERVISOR"));
        stage.api().post("DESK", Stage.orderOf(matter) + "/sign", new JsonObject(), "scene-sign-late");
        return "breached; called " + called + "; then signed";
    }

    private static boolean breached(JsonObject order) {
        return order.getJsonArray("clocks").stream()
                .map(JsonObject.class::cast)
                .anyMatch(clock ->
                        "SIGN".equals(clock.getString("stage")) && "BREACHED".equals(clock.getString("state")));
    }

    /** The posts that were called about a matter, whether they have been told already or will be, in the order of the calls. */
    private static String calls(Stage stage, String matter) throws IOException, InterruptedException {
        // Those that wait are asked for first: what is delivered meanwhile stands in both lists, and in none missing.
        var notices = new HashMap<String, JsonObject>();
        for (var list : List.of(WAITING, TOLD)) {
            stage.api().get("DESK", list + matter).getJsonArray("items").stream()
                    .map(JsonObject.class::cast)
                    .forEach(notice -> notices.put(notice.getString("id"), notice));
        }
        return notices.values().stream()
                .filter(notice -> "SIGN".equals(notice.getString("stage")))
                .sorted(Comparator.comparing(notice -> Instant.parse(notice.getString("calledAt"))))
                .map(notice -> notice.getString("post"))
                .collect(Collectors.joining(", "));
    }
}
