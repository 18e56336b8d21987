package org.anxin.dispatch.order.domain;

/** Where an order is in its life; the diagram stands in the package's description. */
public sealed interface OrderState permits NotIssued, AwaitingSign, Signed, InTheField, Ended {
    /** Before anything happened. */
    OrderState INITIAL = new NotIssued();
}
