package org.anxin.webhooks;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses webhooks may be sent to: whatever is globally reachable by the IANA registries of special-purpose addresses, private ones where the
 * installation allows them, and never those that lead to the machine's own neighbourhood or to a cloud's metadata.
 */
final class AddressRules {
    /** Not even by configuration. */
    private static final List<IPAddress> NEVER = ranges(
            "0.0.0.0/8", // this network
            "169.254.0.0/16", // link-local, with the metadata of most clouds
            "100.100.100.200", // metadata of Alibaba Cloud
            "168.63.129.16", // the wire server of Azure
            "192.0.0.0/24", // protocol assignments, with the metadata of Oracle Cloud
            "192.0.2.0/24", // documentation, as are the next two
            "198.51.100.0/24",
            "203.0.113.0/24",
            "192.88.99.0/24", // 6to4 relays
            "198.18.0.0/15", // benchmarks
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, and broadcast
            "fd00:ec2::/32", // metadata of AWS
            "fd20:ce::/32", // metadata of Google Cloud
            "2001::/23", // protocol assignments, Teredo among them
            "2001:db8::/32", // documentation, as is the next
            "3fff::/20",
            "2002::/16"); // 6to4: an IPv4 address in disguise

    /** Only where configuration names them. */
    private static final List<IPAddress> PRIVATE =
            ranges("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "127.0.0.0/8", "::1", "fc00::/7");

    /** All of IPv6 that is given out. Whatever else there is, NAT64 and link-local among it, is none of these. */
    private static final IPAddress GLOBAL_V6 = range("2000::/3");

    private final List<IPAddress> allowed;

    /**
     * Rules of an installation.
     *
     * @param allowedRanges of the private space
     * @throws IllegalArgumentException when one is no range, or not within the private space
     */
    AddressRules(List<String> allowedRanges) {
        this.allowed = ranges(allowedRanges.toArray(String[]::new));
        for (var range : allowed) {
            if (!within(PRIVATE, range)) {
                throw new IllegalArgumentException(
                        "anxin.webhooks.allowed-ranges takes private, shared and loopback ranges, not " + range);
            }
        }
    }

    /** Whether webhooks may be sent there. */
    boolean allow(InetAddress address) {
        // Java has made IPv4 addresses of those that are mapped into IPv6.
        var target = new IPAddressGenerator().from(address);
        if (within(NEVER, target)) {
            return false;
        }
        if (within(PRIVATE, target)) {
            return within(allowed, target);
        }
        return target.isIPv4() || GLOBAL_V6.contains(target);
    }

    private static boolean within(List<IPAddress> ranges, IPAddress target) {
        return ranges.stream().anyMatch(range -> range.contains(target));
    }

    private static List<IPAddress> ranges(String... texts) {
        return List.of(texts).stream().map(AddressRules::range).toList();
    }

    private static IPAddress range(String text) {
        @Nullable IPAddress range = new IPAddressString(text.strip()).getAddress();
        if (range == null || text.isBlank()) {
            throw new IllegalArgumentException(text + " is no range of addresses");
        }
        return range.isPrefixed() ? range.toPrefixBlock() : range;
    }
}
