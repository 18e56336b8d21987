package org.anxin.benchmarks.load;

/** When requests are due. Times are of {@link System#nanoTime}. */
interface Pace {
    /** When the next request is due; at or before {@code now} means at once. */
    long due(long now);

    /** It was sent. */
    void sent();

    /** As soon as a connection is free. */
    static Pace asAnswersCome() {
        return new Pace() {
            @Override
            public long due(long now) {
                return now;
            }

            @Override
            public void sent() {
                // The next one is due whenever there is somebody to send it.
            }
        };
    }

    /** Evenly, whatever the answers do. */
    static Pace perSecond(double rate, long begin) {
        return new Pace() {
            private long sent;

            @Override
            public long due(long now) {
                return begin + (long) (sent * 1e9 / rate);
            }

            @Override
            public void sent() {
                sent++;
            }
        };
    }
}
