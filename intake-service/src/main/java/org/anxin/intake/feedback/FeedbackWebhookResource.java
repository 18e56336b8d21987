package org.anxin.intake.feedback;

import jakarta.ws.rs.Path;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.webhooks.Subscriptions;
import org.anxin.webhooks.WebhookResource;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where sources have their feedback sent to. Owners are sources; a source's client deals with its own. */
@Path("/intake/feedback/webhooks")
@Tag(name = "Feedback")
public class FeedbackWebhookResource extends WebhookResource {
    private final VisibleSource visibleSource;

    FeedbackWebhookResource(CurrentActor currentActor, Subscriptions subscriptions, VisibleSource visibleSource) {
        super(currentActor, subscriptions, Permission.SUBSCRIBE);
        this.visibleSource = visibleSource;
    }

    @Override
    protected @Nullable String owner(Actor actor, @Nullable String asked) {
        var source = visibleSource.of(actor, "owner", asked);
        return source == null ? null : source.value();
    }
}
