/** Follow-ups over HTTP. */
@NullMarked
package org.anxin.followup.callback.adapter.rest;

import org.jspecify.annotations.NullMarked;
