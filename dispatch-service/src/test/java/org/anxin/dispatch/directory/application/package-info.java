/** People on their way into a directory. */
@NullMarked
package org.anxin.dispatch.directory.application;

import org.jspecify.annotations.NullMarked;
