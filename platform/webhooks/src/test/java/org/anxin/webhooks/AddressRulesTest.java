package org.anxin.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where webhooks may go. */
class AddressRulesTest {
    private static final List<String> ALL_PRIVATE =
            List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "127.0.0.0/8", "::1", "fc00::/7");

    private final AddressRules nothingPrivate = new AddressRules(List.of());
    private final AddressRules allPrivate = new AddressRules(ALL_PRIVATE);

    @ParameterizedTest
    @ValueSource(
            strings = {"1.2.4.8", "114.114.114.114", "172.15.255.255", "172.32.0.1", "2400:3200::1", "100.128.0.1"})
    void thePublicNetworkIsAllowed(String address) throws Exception {
        assertThat(nothingPrivate.allow(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "10.255.255.255",
                "172.16.0.1",
                "172.31.255.254",
                "192.168.1.1",
                "100.64.0.1",
                "127.0.0.1",
                "127.1",
                "2130706433",
                "::ffff:10.0.0.1",
                "::1",
                "fc00::1",
                "fdff::1"
            })
    void privateAddressesAreAllowedByConfigurationOnly(String address) throws Exception {
        assertThat(nothingPrivate.allow(InetAddress.getByName(address))).isFalse();
        assertThat(allPrivate.allow(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "169.254.0.1",
                "169.254.169.254",
                "::ffff:169.254.169.254",
                "100.100.100.200",
                "168.63.129.16",
                "192.0.0.192",
                "192.0.2.1",
                "198.18.0.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "fd00:ec2::254",
                "fd20:ce::254",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:0:1::1",
                "2001:db8::1",
                "100::1"
            })
    void someAreNeverAllowed(String address) throws Exception {
        assertThat(nothingPrivate.allow(InetAddress.getByName(address))).isFalse();
        assertThat(allPrivate.allow(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void anAllowedRangeAllowsItsAddressesAndNoOthers() throws Exception {
        var rules = new AddressRules(List.of("10.20.0.0/16"));
        assertThat(rules.allow(InetAddress.getByName("10.20.255.255"))).isTrue();
        assertThat(rules.allow(InetAddress.getByName("10.21.0.0"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.0.0/16", "0.0.0.0/0", "8.8.8.0/24", "::/0", "10.0.0.0/7", "nonsense", ""})
    void onlyPrivateRangesCanBeAllowed(String range) {
        assertThatThrownBy(() -> new AddressRules(List.of(range))).isInstanceOf(IllegalArgumentException.class);
    }

    /** 200,000 addresses of IPv4 against what the JDK knows of them: whatever it calls special is never public to us. */
    @Test
    void whatTheJdkCallsSpecialIsNeverTakenForPublic() throws UnknownHostException {
        var random = new Random(42);
        var bytes = new byte[4];
        for (var i = 0; i < 200_000; i++) {
            random.nextBytes(bytes);
            var address = InetAddress.getByAddress(bytes);
            if (address.isAnyLocalAddress()
                    || address.isLinkLocalAddress()
                    || address.isLoopbackAddress()
                    || address.isMulticastAddress()
                    || address.isSiteLocalAddress()) {
                assertThat(nothingPrivate.allow(address)).as("%s", address).isFalse();
            }
        }
    }
}
