package org.anxin.local.platform;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The nine ports of a platform on 127.0.0.1, one after the other.
 *
 * @param gateway the first one, 1024 to 65527
 */
public record Ports(int gateway) {
    private static final int SERVICES = Service.values().length;

    /** Refuses ports that need privileges, and a row that would run past the last port. */
    public Ports {
        if (gateway < 1024 || gateway > 65527) {
            throw new IllegalArgumentException(
                    "--port takes 1024 to 65527, since the eight ports after it are used as well; not " + gateway);
        }
    }

    /** The port of a service. */
    public int of(Service service) {
        return gateway + 1 + service.ordinal();
    }

    /** PostgreSQL's port. */
    public int postgreSql() {
        return gateway + SERVICES + 1;
    }

    /** The Kafka broker's port for clients. */
    public int kafka() {
        return gateway + SERVICES + 2;
    }

    /** The port of the Kafka broker's controller. */
    public int kafkaController() {
        return gateway + SERVICES + 3;
    }

    /** All ports with the names of their users, in order. */
    Map<String, Integer> byName() {
        var all = new LinkedHashMap<String, Integer>();
        all.put("gateway", gateway);
        for (var service : Service.values()) {
            all.put(service.label(), of(service));
        }
        all.put("postgresql", postgreSql());
        all.put("kafka", kafka());
        all.put("kafka controller", kafkaController());
        return all;
    }
}
