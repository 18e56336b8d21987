/** What people may ask of orders, what dispatch does by itself when it hears of a matter, and what is kept of an order for reading. */
@NullMarked
package org.anxin.dispatch.order.application;

import org.jspecify.annotations.NullMarked;
