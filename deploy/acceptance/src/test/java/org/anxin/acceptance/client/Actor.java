package org.anxin.acceptance.client;

/**
 * Who asks.
 *
 * @param id opaque
 * @param role such as {@code DESK}
 */
public record Actor(String id, String role) {
    /** Somebody in a role; each role has one person in these tests, and its second person where one is needed. */
    public static Actor in(String role) {
        return new Actor("acceptance-" + role.toLowerCase(java.util.Locale.ROOT).replace('_', '-'), role);
    }
}
