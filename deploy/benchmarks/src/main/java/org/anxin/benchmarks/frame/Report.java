package org.anxin.benchmarks.frame;

/** Where a benchmark tells what it has found, and meanwhile what it is doing. */
public interface Report {
    /** A figure is certain. */
    void figure(Figure figure);

    /** Something is going on; for people who wait. */
    void progress(String text);
}
