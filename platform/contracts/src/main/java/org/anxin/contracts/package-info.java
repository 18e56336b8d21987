/** What the services tell each other: the envelope of an event, its metadata and the registry of its type names. Needs the JDK only. */
@NullMarked
package org.anxin.contracts;

import org.jspecify.annotations.NullMarked;
