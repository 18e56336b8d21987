package org.anxin.webhooks;

/** How an attempt went. */
public enum Result {
    /** The receiver answered with a status of 200 to 299. */
    DELIVERED,
    /** 410: the receiver wants no more. */
    GONE,
    /** The receiver answered with another status; redirects are not followed. */
    REJECTED,
    /** No answer within the time limit. */
    TIMED_OUT,
    /** No connection, no TLS the certificate of which fits, or no HTTP. */
    UNREACHABLE,
    /** The host has no address. */
    UNKNOWN_HOST,
    /** The host has an address that this installation doesn't send to. */
    FORBIDDEN
}
