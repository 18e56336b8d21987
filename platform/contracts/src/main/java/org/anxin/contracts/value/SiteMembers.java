package org.anxin.contracts.value;

/**
 * How many of a role a site has.
 *
 * @param count 1 to 9999
 */
public record SiteMembers(MemberRole role, int count) {
    /** @throws IllegalArgumentException when the count is out of bounds */
    public SiteMembers {
        if (count < 1 || count > 9999) {
            throw new IllegalArgumentException("count must be within 1 to 9999");
        }
    }
}
