package org.anxin.webhooks;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a URL has to be like, and where it leads. */
@Singleton
class Targets {
    private final AddressRules rules;
    private final boolean plainHttp;
    private final Names names;

    /** Finds the addresses of a host. */
    @FunctionalInterface
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** A host has an address that nothing is sent to. */
    static final class ForbiddenException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    @Inject
    Targets(WebhookConfig config) {
        this(config.allowedRanges().orElse(List.of()), config.plainHttp(), InetAddress::getAllByName);
    }

    Targets(List<String> allowedRanges, boolean plainHttp, Names names) {
        this.rules = new AddressRules(allowedRanges);
        this.plainHttp = plainHttp;
        this.names = names;
    }

    /** What is wrong with a URL as it stands; null when nothing is. */
    @Nullable
    String fault(String text) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException _) {
            return "must be a URL";
        }
        if (!"https".equals(url.getScheme()) && !(plainHttp && "http".equals(url.getScheme()))) {
            return plainHttp ? "must begin with https:// or http://" : "must begin with https://";
        }
        if (url.getHost() == null || url.getPort() == 0 || url.getPort() > 65535) {
            return "must name a host, and a port only if it is one";
        }
        return url.getRawUserInfo() == null && url.getRawFragment() == null
                ? null
                : "must have neither user nor fragment";
    }

    /**
     * The address to connect to. The name is looked up once: whoever answers it otherwise a moment later changes nothing.
     *
     * @throws ForbiddenException when any of the host's addresses isn't allowed
     */
    InetAddress resolve(URI url) throws UnknownHostException, ForbiddenException {
        var host = url.getHost();
        var addresses = names.of(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        for (var address : addresses) {
            if (!rules.allow(address)) {
                throw new ForbiddenException();
            }
        }
        return addresses[0];
    }
}
