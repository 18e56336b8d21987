package org.anxin.local.platform;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * What to start, and where.
 *
 * @param home the checkout with the built services
 * @param data the folder that everything is kept in
 * @param ports where things listen
 * @param services which services to start; the others may run elsewhere on their ports, in an IDE for example
 * @param adjustableClock whether the platform's clock may be set, as demo and tests need it
 * @param serviceProperties configuration for every service, on top of what the launcher sets
 */
public record PlatformOptions(
        Path home,
        DataFolder data,
        Ports ports,
        Set<Service> services,
        boolean adjustableClock,
        Map<String, String> serviceProperties) {
    /** Copies what could be changed later. */
    public PlatformOptions {
        home = home.toAbsolutePath().normalize();
        services = Set.copyOf(services);
        serviceProperties = Map.copyOf(serviceProperties);
    }

    /** All five services with the real clock. */
    public static PlatformOptions of(Path home, Path data, int port) {
        return new PlatformOptions(
                home, new DataFolder(data), new Ports(port), Set.of(Service.values()), false, Map.of());
    }
}
