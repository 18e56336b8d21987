/**
 * Sends what a service tells to addresses of others, by Standard Webhooks: signed, in order for each address, tried again, and only to targets that the
 * installation allows. The service gives a {@link org.anxin.webhooks.WebhookFeed} and a {@link org.anxin.webhooks.WebhookResource}.
 */
@NullMarked
package org.anxin.webhooks;

import org.jspecify.annotations.NullMarked;
