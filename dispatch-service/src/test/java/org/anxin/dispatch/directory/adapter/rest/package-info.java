/** What is read by hand is read as it was written. */
@NullMarked
package org.anxin.dispatch.directory.adapter.rest;

import org.jspecify.annotations.NullMarked;
