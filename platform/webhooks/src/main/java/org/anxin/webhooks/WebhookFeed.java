package org.anxin.webhooks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** What a service tells by webhooks: entries in one order. */
public interface WebhookFeed {
    /** The types that its entries can have, hierarchical and with dots, such as {@code referral.signed}. */
    Set<String> types();

    /** The entries of all centres and owners after a number, in the order of their numbers. Nothing may ever appear before what was read. */
    List<FeedEntry> after(Connection connection, long number, int limit) throws SQLException;
}
