package org.anxin.dispatch.notice.adapter.http;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.anxin.dispatch.notice.application.Channel;
import org.anxin.dispatch.notice.application.Notice;

/**
 * The robot of a DingTalk group (钉钉群机器人). Where it has a secret, each message is signed with the machine's time: DingTalk takes what is at most an hour off,
 * so the platform's clock won't do.
 */
@Singleton
class DingTalkRobot implements Channel {
    private static final String HMAC = "HmacSHA256";

    private final JsonPost post;
    private final Optional<URI> url;
    private final Optional<String> secret;

    DingTalkRobot(JsonPost post, ChannelConfig config) {
        this.post = post;
        this.url = config.dingtalk().url();
        this.secret = config.dingtalk().secret();
    }

    @Override
    public String name() {
        return "DINGTALK";
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
        var address = secret.map(key ->
                        signed(url.orElseThrow(), key, InstantSource.system().millis()))
                .orElseGet(url::orElseThrow);
        var message = Map.of("msgtype", "text", "text", Map.of("content", text), "at", Map.of("atMobiles", phones));
        return post.send(address, Map.of(), message).map(Robots::receipt);
    }

    /** The address with time and signature, as DingTalk's documentation has it. */
    static URI signed(URI url, String secret, long millis) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            var sign = Base64.getEncoder()
                    .encodeToString(mac.doFinal((millis + "\n" + secret).getBytes(StandardCharsets.UTF_8)));
            return URI.create(url + (url.getRawQuery() == null ? "?" : "&") + "timestamp=" + millis + "&sign="
                    + URLEncoder.encode(sign, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no " + HMAC, e);
        }
    }
}
