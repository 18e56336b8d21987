package org.anxin.local.demo.scene;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Collectors;

/** Nobody signs an order: its clock warns, people are called one after the other, and it is breached. */
final class NobodySigns implements Scene {
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
        var order =
                stage.await("DESK", Stage.orderOf(matter), found -> calls(found).length() > 0 && breached(found));
        stage.api().post("DESK", Stage.orderOf(matter) + "/sign", new JsonObject(), "scene-sign-late");
        return "breached; called " + calls(order) + "; then signed";
    }

    private static boolean breached(JsonObject order) {
        return order.getJsonArray("clocks").stream()
                .map(JsonObject.class::cast)
                .anyMatch(clock ->
                        "SIGN".equals(clock.getString("stage")) && "BREACHED".equals(clock.getString("state")));
    }

    private static String calls(JsonObject order) {
        return order.getJsonArray("called").stream()
                .map(JsonObject.class::cast)
                .map(call -> call.getString("post"))
                .collect(Collectors.joining(", "));
    }
}
