package org.anxin.eventstore;

/** The last event of a stream that was read, as far as what follows it is held against: it stands for all before it. */
record ChainLink(long version, byte[] hash) {}
