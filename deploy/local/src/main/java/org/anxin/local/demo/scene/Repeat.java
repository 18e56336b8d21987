package org.anxin.local.demo.scene;

import java.io.IOException;

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
        return "linked by itself: one matter, one order, feedback to both numbers";
    }
}
