package org.anxin.dispatch.notice.adapter.http;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anxin.dispatch.notice.application.Channel;
import org.anxin.dispatch.notice.application.Notice;

/** The robot of a WeCom group (企业微信群机器人): a text that calls those it is for. */
@Singleton
class WeComRobot implements Channel {
    private final JsonPost post;
    private final Optional<URI> url;

    WeComRobot(JsonPost post, ChannelConfig config) {
        this.post = post;
        this.url = config.wecom().url();
    }

    @Override
    public String name() {
        return "WECOM";
    }

    @Override
    public boolean isOn() {
        return url.isPresent();
    }

    @Override
    public boolean needsPhones() {
        return false;
    }

    @Override
    public Uni<Receipt> send(Notice notice, String text, List<String> phones) {
        var message = Map.of("msgtype", "text", "text", Map.of("content", text, "mentioned_mobile_list", phones));
        return post.send(url.orElseThrow(), Map.of(), message).map(Robots::receipt);
    }
}
