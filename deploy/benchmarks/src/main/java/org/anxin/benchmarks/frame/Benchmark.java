package org.anxin.benchmarks.frame;

/** One benchmark: builds its own load, measures, tells figures, and leaves nothing behind. */
public interface Benchmark {
    /** What it is called on the command line and in figures. */
    String name();

    /**
     * Measures.
     *
     * @throws Exception when it can't be measured; what was started has been ended
     */
    void run(Settings settings, Report report) throws Exception;
}
