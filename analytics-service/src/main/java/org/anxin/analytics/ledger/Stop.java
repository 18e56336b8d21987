package org.anxin.analytics.ledger;

/**
 * Why a partition stands still.
 *
 * @param offset of the record that can't be read
 * @param code stable, kebab-case
 * @param detail for whoever repairs it; no part of a payload
 */
public record Stop(long offset, String code, String detail) {
    /** The code of records that are missing between the position and what the log gives next. */
    static final String GAP = "log-gap";

    /** The code of a log that ends before the position. */
    static final String SHORTER = "log-shorter";
}
