package org.anxin.local.demo.scene;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.stream.Collectors;

/** The same worker has 110 refer the same matter again. */
final class Repeat implements Scene {
    @Override
    public String title() {
        return "the same reported again";
    }

    @Override
    public String play(Stage stage) throws IOException, InterruptedException {
        var report = stage.wages("班组长拖欠工资，人在工地。", "10000000120", "虚构建筑公司");
        var first = stage.refer("SCENE-20", report);
        var second = stage.refer("SCENE-21", report);
        var linked = stage.await("DESK", Stage.matterAt(second), matter -> "LINKED".equals(matter.getString("status")));
        if (!first.equals(linked.getString("linkedTo"))) {
            throw new IOException(second + " was linked to " + linked.getString("linkedTo") + " and repeats " + first);
        }
        // The link is told before what follows from it: they come by two partitions, in no order of their own.
        told(stage, "SCENE-21", "LINKED");
        stage.api().awaitVisible("DESK", Stage.orderOf(first));
        stage.api().post("DESK", Stage.orderOf(first) + "/sign", new JsonObject(), "scene-20-sign");
        var toTheFirst = told(stage, "SCENE-20", "SIGNED");
        var toTheSecond = told(stage, "SCENE-21", "SIGNED");
        var orders = 1 + (stage.isThere("DESK", Stage.orderOf(second)) ? 1 : 0);
        return "linked by itself; orders: %d; told to the first number: %s; to the second: %s"
                .formatted(orders, toTheFirst, toTheSecond);
    }

    /** What 110 was told about a number, once it has been told of a stage. */
    private static String told(Stage stage, String number, String of) throws IOException, InterruptedException {
        return stages(stage.await(
                "REFERRER",
                "/intake/referrals/110/" + number + "/feedback",
                feedback -> stages(feedback).contains(of)));
    }

    private static String stages(JsonObject feedback) {
        return feedback.getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .map(item -> item.getString("stage"))
                .collect(Collectors.joining(", "));
    }
}
