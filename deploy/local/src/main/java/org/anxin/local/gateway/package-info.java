/** One port for everything: passes a request on to the service that its first path segment names. */
@NullMarked
package org.anxin.local.gateway;

import org.jspecify.annotations.NullMarked;
