package org.anxin.local.demo.scene;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Collectors;

/** A major emergency: two departments are asked along, one joins, leads and is there, the other has nobody free. */
final class DepartmentsComeAlong implements Scene {
    @Override
    public String title() {
        return "departments come along";
    }

    @Override
    public String play(Stage stage) throws IOException, InterruptedException {
        var matter = stage.refer(
                "SCENE-60", stage.wages("三十余人在厂门口聚集讨薪。", "10000000600", "虚构电子厂").put("severity", "MAJOR"));
        var order = Stage.orderOf(matter);
        stage.api().awaitVisible("DESK", order);
        stage.api().post("DESK", order + "/sign", new JsonObject(), "scene-60-sign");
        for (var department : new String[] {"LABOUR", "ENFORCEMENT"}) {
            stage.api()
                    .post(
                            "SHIFT_LEAD",
                            order + "/departments",
                            new JsonObject().put("department", department),
                            "scene-60-" + department);
        }
        var labour = order + "/departments/LABOUR";
        stage.api().post("CLERK", labour + "/join", new JsonObject(), "scene-60-join");
        stage.api().post("SHIFT_LEAD", labour + "/lead", new JsonObject(), "scene-60-lead");
        stage.pass(Duration.ofMinutes(2));
        stage.api().post("CLERK", labour + "/arrive", new JsonObject(), "scene-60-arrive");
        stage.api()
                .post(
                        "CLERK",
                        order + "/departments/ENFORCEMENT/decline",
                        new JsonObject().put("reason", "NOBODY_FREE"),
                        "scene-60-decline");
        var joint = stage.api().get("DESK", order).getJsonObject("joint");
        return joint.getJsonArray("departments").stream()
                .map(JsonObject.class::cast)
                .map(DepartmentsComeAlong::said)
                .collect(Collectors.joining(", ", "led by " + joint.getString("lead") + ": ", ""));
    }

    private static String said(JsonObject department) {
        var reason = department.getString("reason");
        return department.getString("department") + " " + department.getString("status")
                + (reason == null ? "" : " (" + reason + ")");
    }
}
