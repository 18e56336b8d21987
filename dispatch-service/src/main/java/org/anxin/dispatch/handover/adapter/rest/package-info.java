/** Hand-overs of shifts over HTTP. */
@NullMarked
package org.anxin.dispatch.handover.adapter.rest;

import org.jspecify.annotations.NullMarked;
