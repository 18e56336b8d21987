package org.anxin.dispatch.notice.adapter.http;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anxin.dispatch.notice.application.Channel;
import org.anxin.dispatch.notice.application.Notice;

/**
 * Any SMS gateway that takes {@code {"id", "to": […], "text"}} by POST and answers 2xx; the id is the notice's, the same when it comes again, and stands in
 * {@code Idempotency-Key} too. Providers with another format need a small gateway before them.
 */
@Singleton
class SmsGateway implements Channel {
    private final JsonPost post;
    private final Optional<URI> url;
    private final Optional<String> token;

    SmsGateway(JsonPost post, ChannelConfig config) {
        this.post = post;
        this.url = config.sms().url();
        this.token = config.sms().token();
    }

    @Override
    public String name() {
        return "SMS";
    }

    @Override
    public boolean isOn() {
        return url.isPresent();
    }

    @Override
    public boolean needsPhones() {
        return true;
    }

    @Override
    public Uni<Receipt> send(Notice notice, String text, List<String> phones) {
        if (phones.isEmpty()) {
            return Uni.createFrom().item(new Receipt(false, "NO_NUMBER"));
        }
        var id = notice.id().toString();
        var headers = token.map(secret -> Map.of("Idempotency-Key", id, "Authorization", "Bearer " + secret))
                .orElse(Map.of("Idempotency-Key", id));
        return post.send(url.orElseThrow(), headers, Map.of("id", id, "to", phones, "text", text))
                .map(JsonPost.Answer::receipt);
    }
}
