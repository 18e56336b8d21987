package org.anxin.contracts;

/**
 * One registered type of event.
 *
 * @param name what is stored and published without its version, such as {@code dispatch.order-signed}
 * @param version 1 or more; each has a sample of its own
 * @param source the only service that may tell it
 */
public record EventType(String name, int version, String source, Class<? extends Event> record) {
    /** Name and version as they stand in stores and on the log, such as {@code dispatch.order-signed.v1}. */
    public String id() {
        return name + ".v" + version;
    }

    /** The name of an id, without its version. */
    public static String nameOf(String id) {
        var dot = id.lastIndexOf(".v");
        return dot < 0 ? id : id.substring(0, dot);
    }
}
