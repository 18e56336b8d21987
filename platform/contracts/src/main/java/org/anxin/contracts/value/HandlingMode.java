package org.anxin.contracts.value;

/** How a matter is handled first; either may become the other. */
public enum HandlingMode {
    /** A team goes out on an order with the policy's clocks. */
    FIELD,
    /** By phone, at the window or from the QR page. */
    DESK
}
