/** What an installation starts with. */
@NullMarked
package org.anxin.dispatch.directory;

import org.jspecify.annotations.NullMarked;
