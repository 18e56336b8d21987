/** What the rules of a dispatch order promise. */
@NullMarked
package org.anxin.dispatch.order.domain;

import org.jspecify.annotations.NullMarked;
