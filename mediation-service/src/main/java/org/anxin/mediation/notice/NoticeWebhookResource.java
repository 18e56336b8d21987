package org.anxin.mediation.notice;

import jakarta.ws.rs.Path;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.webhooks.Subscriptions;
import org.anxin.webhooks.WebhookResource;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where departments have what they are told sent to. Owners are departments; a clerk deals with the own one's. */
@Path("/mediation/escalations/webhooks")
@Tag(name = "escalations")
public class NoticeWebhookResource extends WebhookResource {
    NoticeWebhookResource(CurrentActor currentActor, Subscriptions subscriptions) {
        super(currentActor, subscriptions, Permission.SUBSCRIBE_DEPARTMENT);
    }

    @Override
    protected @Nullable String owner(Actor actor, @Nullable String asked) {
        var department = ToldDepartment.of(actor, "owner", asked);
        return department == null ? null : department.value();
    }
}
