package org.anxin.local.demo.scene;

import java.io.IOException;

/** One thing that happens at a centre. */
interface Scene {
    /** What it is, for the list that the demo prints. */
    String title();

    /**
     * Plays it.
     *
     * @return what came of it, in the platform's own words
     * @throws IOException when the platform answers otherwise than it has to
     */
    String play(Stage stage) throws IOException, InterruptedException;
}
