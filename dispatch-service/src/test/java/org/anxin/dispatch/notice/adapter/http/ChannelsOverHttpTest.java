package org.anxin.dispatch.notice.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.StageCode;
import org.anxin.dispatch.OtherSide;
import org.anxin.dispatch.notice.application.Channel;
import org.anxin.dispatch.notice.application.Channel.Receipt;
import org.anxin.dispatch.notice.application.Notice;
import org.anxin.dispatch.notice.application.Post;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChannelsOverHttpTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Notice NOTICE = new Notice(
            UUID.fromString("0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b"),
            new MatterId(UUID.fromString("0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2c")),
            1,
            new StageCode("SIGN"),
            1,
            new CentreCode("zone-1"),
            Post.SHIFT_LEAD,
            null,
            "CLOCK_BREACHED",
            Instant.parse("2026-03-02T01:00:00Z"),
            Severity.ORDINARY);

    private final OtherSide other = new OtherSide();

    @AfterEach
    void close() {
        other.close();
    }

    @Test
    void anSmsGoesToTheGatewayUnderTheNoticesId() throws JsonProcessingException {
        var sms = new SmsGateway(new JsonPost(config()), config());
        assertThat(send(sms, "000-0001", "000-0002")).isEqualTo(new Receipt(true, "200"));
        var message = other.messages().getFirst();
        assertThat(message.headers().get("Authorization")).containsExactly("Bearer token-1");
        assertThat(message.headers().get("Idempotency-key"))
                .containsExactly(NOTICE.id().toString());
        assertThat(body(0).path("to").path(1).textValue()).isEqualTo("000-0002");
        assertThat(body(0).path("text").textValue()).isEqualTo("超时");

        assertThat(send(sms)).isEqualTo(new Receipt(false, "NO_NUMBER"));
        assertThat(other.messages()).hasSize(1);
    }

    @Test
    void whatMayPassIsTriedAgainAndWhatIsRefusedIsNot() {
        var sms = new SmsGateway(new JsonPost(config()), config());
        other.answers(503, "");
        notSent(sms, "503");
        other.answers(429, "");
        notSent(sms, "429");
        other.answers(0, "");
        notSent(sms, "UNREACHABLE");
        other.answers(422, "");
        assertThat(send(sms, "000-0001")).isEqualTo(new Receipt(false, "422"));

        var robot = new WeComRobot(new JsonPost(config()), config());
        other.answers(200, "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}");
        notSent(robot, "45009");
        other.answers(200, "<html>");
        notSent(robot, "NO_ANSWER");
        other.answers(200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}");
        assertThat(send(robot, "000-0001")).isEqualTo(new Receipt(false, "93000"));
    }

    @Test
    void whoDoesNotAnswerInTimeIsTriedAgain() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var config = config(URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/"));
            notSent(new SmsGateway(new JsonPost(config), config), "TIMEOUT");
        }
    }

    @Test
    void robotsCallThoseItIsForAndDingTalksIsSigned() throws JsonProcessingException {
        assertThat(send(new WeComRobot(new JsonPost(config()), config()), "000-0001")
                        .taken())
                .isTrue();
        assertThat(body(0).path("text").path("mentioned_mobile_list").path(0).textValue())
                .isEqualTo("000-0001");
        assertThat(send(new DingTalkRobot(new JsonPost(config()), config()), "000-0001")
                        .taken())
                .isTrue();
        assertThat(body(1).path("at").path("atMobiles").path(0).textValue()).isEqualTo("000-0001");
        assertThat(other.messages().get(1).uri().getRawQuery())
                .matches("access_token=t&timestamp=[0-9]{13}&sign=[A-Za-z0-9%]+");
        // As openssl has it: printf '1700000000000\nSECtest' | openssl dgst -sha256 -hmac SECtest -binary | base64
        assertThat(DingTalkRobot.signed(
                        URI.create("https://oapi.example/robot/send?access_token=t"), "SECtest", 1_700_000_000_000L))
                .hasToString(
                        "https://oapi.example/robot/send?access_token=t&timestamp=1700000000000&sign=aZLLrriXgn05YbwaGR7knYsLeJADjr9NwLaNNKpxh4g%3D");
    }

    private static Receipt send(Channel channel, String... phones) {
        return channel.send(NOTICE, "超时", List.of(phones)).await().atMost(Duration.ofSeconds(20));
    }

    private static void notSent(Channel channel, String code) {
        assertThatThrownBy(() -> send(channel, "000-0001"))
                .isInstanceOf(Channel.NotSentException.class)
                .hasMessage(code);
    }

    private JsonNode body(int index) throws JsonProcessingException {
        return JSON.readTree(other.messages().get(index).body());
    }

    private ChannelConfig config() {
        return config(null);
    }

    private ChannelConfig config(@Nullable URI sms) {
        return new ChannelConfig() {
            @Override
            public Duration timeout() {
                return sms == null ? Duration.ofSeconds(10) : Duration.ofMillis(200);
            }

            @Override
            public Sms sms() {
                return new Sms() {
                    @Override
                    public Optional<URI> url() {
                        return Optional.of(sms == null ? other.url("/sms") : sms);
                    }

                    @Override
                    public Optional<String> token() {
                        return Optional.of("token-1");
                    }
                };
            }

            @Override
            public Robot wecom() {
                return robot("/wecom?key=k", null);
            }

            @Override
            public Robot dingtalk() {
                return robot("/robot/send?access_token=t", "SECtest");
            }
        };
    }

    private ChannelConfig.Robot robot(String path, @Nullable String secret) {
        return new ChannelConfig.Robot() {
            @Override
            public Optional<URI> url() {
                return Optional.of(other.url(path));
            }

            @Override
            public Optional<String> secret() {
                return Optional.ofNullable(secret);
            }
        };
    }
}
