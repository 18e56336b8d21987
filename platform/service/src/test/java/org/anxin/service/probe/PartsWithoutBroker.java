package org.anxin.service.probe;

/** A database, and a broker that the test starts when it likes; the clock is the machine's. */
public final class PartsWithoutBroker extends RealParts {
    /** How Quarkus makes it. */
    public PartsWithoutBroker() {
        super(true);
    }
}
