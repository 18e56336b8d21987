/** Orders over HTTP. */
@NullMarked
package org.anxin.dispatch.order.adapter.rest;

import org.jspecify.annotations.NullMarked;
