package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.OfficerCode;
import org.jspecify.annotations.Nullable;

/**
 * The team tried to reach a grid officer.
 *
 * @param next whom to try next, when this one wasn't reached; null when nobody is left, and in what was told before anybody was named
 */
public record ContactAttempted(
        OfficerCode officer, ContactResult result, @Nullable OfficerCode next) implements DispatchEvent {
    /** One after which nobody is to be tried. */
    public ContactAttempted(OfficerCode officer, ContactResult result) {
        this(officer, result, null);
    }
}
