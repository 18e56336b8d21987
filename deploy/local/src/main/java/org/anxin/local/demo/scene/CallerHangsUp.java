package org.anxin.local.demo.scene;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;

/** A caller hangs up; the desk rings back within five minutes and takes the matter down. */
final class CallerHangsUp implements Scene {
    private static final String DRAFTS = "/intake/hotline/drafts";

    @Override
    public String title() {
        return "a caller hangs up";
    }

    @Override
    public String play(Stage stage) throws IOException, InterruptedException {
        var draft = stage.api()
                .post(
                        "DESK",
                        DRAFTS,
                        new JsonObject().put("callerLine", "000-00000009").put("statement", "老板欠我们三个月"),
                        "scene-draft");
        stage.pass(Duration.ofMinutes(1));
        var finished = stage.api()
                .post(
                        "DESK",
                        DRAFTS + "/" + draft.getString("draftId") + "/finish",
                        stage.wages("回拨后补充：三个月工资未发。", "10000000109", "虚构企业9"),
                        "scene-draft-finished");
        return "called back after a minute, matter "
                + stage.api()
                        .get("DESK", Stage.matterAt(Stage.matter(finished)))
                        .getString("status");
    }
}
