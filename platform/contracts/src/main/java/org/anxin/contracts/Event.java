package org.anxin.contracts;

/**
 * Something that happened. A service stores and publishes the very same record, so a record never changes once it was published: a change is
 * a new version under a new type name (see {@link EventTypes}).
 */
public interface Event {}
