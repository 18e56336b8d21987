package org.anxin.intake.claim.adapter.web;

import org.jspecify.annotations.Nullable;

/**
 * One input of a page.
 *
 * @param kind text, tel, decimal, numeric, area or check
 * @param complete what a browser may fill in by itself
 */
record Field(
        String name,
        String kind,
        String complete,
        String label,
        @Nullable String hint,
        String value,
        @Nullable String error) {

    /** The ids of what explains it; null when nothing does. */
    public @Nullable String described() {
        var ids = (hint == null ? "" : name + "-hint ") + (error == null ? "" : name + "-error");
        return ids.isEmpty() ? null : ids.strip();
    }
}
