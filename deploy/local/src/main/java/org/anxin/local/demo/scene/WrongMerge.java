package org.anxin.local.demo.scene;

import io.vertx.core.json.JsonObject;
import java.io.IOException;

/** A claim is linked to the wrong matter, and the link is undone. */
final class WrongMerge implements Scene {
    @Override
    public String title() {
        return "a wrong merge, undone";
    }

    @Override
    public String play(Stage stage) throws IOException, InterruptedException {
        var one = stage.report("WALK_IN", "scene-one", stage.wages("物流公司拖欠工资。", "10000000400", "虚构物流公司"));
        var other = stage.report("QR_CODE", "scene-other", stage.wages("快递站点拖欠工资。", "10000000401", "虚构快递站"));
        var link = new JsonObject().put("kind", "REPEAT").put("to", one);
        stage.api().post("DESK", Stage.matterAt(other) + "/link", link, null);
        var merged = stage.api().get("DESK", Stage.matterAt(one)).getInteger("repeats");
        stage.api().post("DESK", Stage.matterAt(other) + "/unlink", new JsonObject(), null);
        var after = stage.api().get("DESK", Stage.matterAt(one)).getInteger("repeats");
        return "repeats of the matter: " + merged + ", then " + after + "; the other is "
                + stage.api().get("DESK", Stage.matterAt(other)).getString("status") + " again";
    }
}
