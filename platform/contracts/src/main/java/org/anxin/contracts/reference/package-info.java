/** Directory and policies, on the topic {@code reference}: small, kept for ever, read whole by every service. */
@NullMarked
package org.anxin.contracts.reference;

import org.jspecify.annotations.NullMarked;
