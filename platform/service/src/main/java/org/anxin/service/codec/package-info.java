/** Events and requests as JSON, and stored events as records of the log. Strict: what isn't understood whole isn't taken. */
@NullMarked
package org.anxin.service.codec;

import org.jspecify.annotations.NullMarked;
