/** The directory over HTTP: as a whole, entry by entry, and by the file. */
@NullMarked
package org.anxin.dispatch.directory.adapter.rest;

import org.jspecify.annotations.NullMarked;
