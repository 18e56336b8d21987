/**
 * The platform on one machine: its parts, their ports and folders, their start, watch and stop.
 *
 * <p>One process supervises: it runs the gateway in itself and PostgreSQL, the Kafka broker and the services as its
 * children. A part that dies is started again; what an earlier, killed supervisor left behind is found by a mark on its
 * command line and stopped first.
 */
@NullMarked
package org.anxin.local.platform;

import org.jspecify.annotations.NullMarked;
