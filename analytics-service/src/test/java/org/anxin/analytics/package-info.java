/** The service on a real broker and database, and the random matters that its tests tell. */
@NullMarked
package org.anxin.analytics;

import org.jspecify.annotations.NullMarked;
