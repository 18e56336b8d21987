package org.anxin.benchmarks.frame;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How to measure.
 *
 * @param home the checkout with the built services
 * @param work the folder under which a benchmark keeps its data while it runs
 * @param runs how many runs the median is taken of
 * @param run how long one run is
 * @param warmUp how long load is given before anything is measured
 * @param longRun how long the run is that the 99th percentile of accepting is taken from
 * @param events how many events the log has that is replayed
 * @param open how many orders are open while clocks are measured
 * @param stretch how long clocks fall due at one rate
 * @param matters how many matters are stored before growth and search are measured
 * @param rows how many rows the ledger has that is imported
 * @param keep whether folders stay, with the logs of all processes, to find out why something failed
 */
public record Settings(
        Path home,
        Path work,
        int runs,
        Duration run,
        Duration warmUp,
        Duration longRun,
        int events,
        int open,
        Duration stretch,
        int matters,
        int rows,
        boolean keep) {}
