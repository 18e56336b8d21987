package org.anxin.local.demo.scene;

import io.vertx.core.json.JsonObject;
import java.io.IOException;

/** What turns out to be police work goes back to 110, which acknowledges it. */
final class BackToThePolice implements Scene {
    @Override
    public String title() {
        return "back to the police";
    }

    @Override
    public String play(Stage stage) throws IOException, InterruptedException {
        var matter = stage.refer("SCENE-70", stage.wages("双方动手，有人受伤。", "10000000700", "虚构劳务公司"));
        var order = Stage.orderOf(matter);
        stage.api().awaitVisible("DESK", order);
        stage.api().post("DESK", order + "/sign", new JsonObject(), "scene-70-sign");
        stage.api().post("TEAM", order + "/return", new JsonObject(), "scene-70-return");
        var number = "/intake/referrals/110/SCENE-70";
        stage.postOnceItCanBe("REFERRER", number + "/return-ack", new JsonObject().put("accepted", true));
        var ended = stage.await("DESK", order, found -> found.getString("outcome") != null);
        return "acknowledged by 110: " + ended.getString("outcome");
    }
}
