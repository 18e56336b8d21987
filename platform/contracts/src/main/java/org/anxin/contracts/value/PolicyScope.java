package org.anxin.contracts.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For which matters a clock policy is made. An empty list leaves that property open.
 */
public record PolicyScope(List<Channel> channels, List<Category> categories, List<Severity> severities) {
    public PolicyScope {
        channels = List.copyOf(channels);
        categories = List.copyOf(categories);
        severities = List.copyOf(severities);
    }

    /**
     * Whether a matter is one of those that it is made for.
     *
     * @param channel null when nobody knows it: what is made for some channels doesn't fit then
     */
    public boolean fits(@Nullable Channel channel, @Nullable Category category, Severity severity) {
        return (channels.isEmpty() || channel != null && channels.contains(channel))
                && (categories.isEmpty() || category != null && categories.contains(category))
                && (severities.isEmpty() || severities.contains(severity));
    }

    /** How many properties it fixes, 0 to 3: the narrower of two policies holds. */
    public int narrowness() {
        return (channels.isEmpty() ? 0 : 1) + (categories.isEmpty() ? 0 : 1) + (severities.isEmpty() ? 0 : 1);
    }
}
