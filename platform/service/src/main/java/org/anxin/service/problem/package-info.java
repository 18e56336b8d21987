/** Everything that goes wrong towards a client, as RFC 9457 problems, made in one place. */
@NullMarked
package org.anxin.service.problem;

import org.jspecify.annotations.NullMarked;
