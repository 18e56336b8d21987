/** Orders as rows, for reading only; the event store writes them. */
@NullMarked
package org.anxin.dispatch.order.adapter.postgres;

import org.jspecify.annotations.NullMarked;
