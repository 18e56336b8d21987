package org.anxin.webhooks;

import jakarta.ws.rs.Path;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.jspecify.annotations.Nullable;

/** The endpoints of the feed that tests write into; actors whose id begins with "only-" are owners themselves. */
@Path("/mediation/things/webhooks")
public class ThingWebhooks extends WebhookResource {
    ThingWebhooks(CurrentActor currentActor, Subscriptions subscriptions) {
        super(currentActor, subscriptions, Permission.SUBSCRIBE);
    }

    @Override
    protected @Nullable String owner(Actor actor, @Nullable String asked) {
        var id = actor.id().value();
        return id.startsWith("only-") ? id.substring("only-".length()) : asked;
    }
}
