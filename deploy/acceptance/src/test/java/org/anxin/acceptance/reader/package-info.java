/** Reads log and tables with plain clients, and counts and hashes by the written rules alone. */
@NullMarked
package org.anxin.acceptance.reader;

import org.jspecify.annotations.NullMarked;
