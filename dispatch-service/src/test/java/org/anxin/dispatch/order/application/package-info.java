/** What people are told of orders. */
@NullMarked
package org.anxin.dispatch.order.application;

import org.jspecify.annotations.NullMarked;
