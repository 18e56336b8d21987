package org.anxin.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.UUID;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client that sends its whole body before it reads an answer hears that the body is too long, whatever it is: nobody hangs up on it. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class LongBodiesTest {
    private static final int MIB = 1024 * 1024;

    @ParameterizedTest
    @CsvSource({
        "referrals, application/json, 3, true",
        "referrals, application/json, 3, false",
        "referrals, application/json, 30, true",
        "matters/{id}/attachments, image/jpeg, 12, true",
        "matters/{id}/attachments, image/jpeg, 12, false",
        "matters/{id}/attachments, image/jpeg, 30, true",
        "matters/{id}/attachments, image/jpeg, 30, false",
        "nowhere, application/json, 30, true"
    })
    void isToldSo(String path, String type, int mebibytes, boolean announced) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(10_000);
            var out = socket.getOutputStream();
            var bytes = mebibytes * MIB;
            out.write("""
                    POST /intake/%s HTTP/1.1\r
                    Host: localhost\r
                    X-Actor: desk-1\r
                    X-Role: DESK\r
                    Content-Type: %s\r
                    %s\r
                    \r
                    """.formatted(
                            path.replace("{id}", UUID.randomUUID().toString()),
                            type,
                            announced ? "Content-Length: " + bytes : "Transfer-Encoding: chunked")
                    .getBytes(US_ASCII));
            for (var sent = 0; sent < bytes; sent += MIB) {
                out.write((announced ? "" : Integer.toHexString(MIB) + "\r\n").getBytes(US_ASCII));
                out.write(" ".repeat(MIB).getBytes(US_ASCII));
                out.write((announced ? "" : "\r\n").getBytes(US_ASCII));
            }
            out.write((announced ? "" : "0\r\n\r\n").getBytes(US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(12), UTF_8);
            assertThat(answer).isIn("HTTP/1.1 413", path.equals("nowhere") ? "HTTP/1.1 404" : "");
        }
    }
}
