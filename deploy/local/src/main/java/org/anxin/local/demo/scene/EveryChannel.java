package org.anxin.local.demo.scene;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;

/** One matter by each channel, with what that channel alone knows. */
final class EveryChannel implements Scene {
    @Override
    public String title() {
        return "a matter by every channel";
    }

    @Override
    public String play(Stage stage) throws IOException, InterruptedException {
        var matters = new ArrayList<String>();
        matters.add(stage.refer("SCENE-1", said(stage, 1, "工地门口讨要工资，请到场。")));
        matters.add(Stage.matter(stage.api()
                .postAs(
                        "city",
                        "REFERRER",
                        "/intake/referrals",
                        said(stage, 2, "市分中心转来：欠薪纠纷。").put("source", "city").put("referralNumber", "SCENE-2"),
                        null)));
        matters.add(stage.report("HOTLINE", "scene-hotline", said(stage, 3, "来电：上月工资未发。")));
        matters.add(stage.report("QR_CODE", "scene-qr", said(stage, 4, "扫码：离职工资未结。")));
        matters.add(stage.report("WALK_IN", "scene-window", said(stage, 5, "到窗口反映拖欠加班费。")));
        matters.add(stage.report(
                "INSPECTION", "scene-inspection", said(stage, 6, "排查发现工资迟发。").put("finding", "ARREARS")));
        matters.add(stage.report(
                "ENTERPRISE_DAY",
                "scene-day",
                new JsonObject()
                        .mergeIn(said(stage, 7, "企业反映园区路灯不亮。"))
                        .put("kind", "ENTERPRISE_REQUEST")
                        .put("category", null)));
        matters.add(stage.report("MICRO_CENTRE", "scene-micro", said(stage, 8, "微中心上报：工人与班组长争执。")));
        var statuses = new ArrayList<String>();
        for (var matter : matters) {
            statuses.add(stage.api().get("DESK", Stage.matterAt(matter)).getString("status"));
        }
        return statuses.stream()
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private static JsonObject said(Stage stage, int number, String statement) {
        return stage.wages(statement, "1000000010" + number, "虚构企业" + number);
    }
}
