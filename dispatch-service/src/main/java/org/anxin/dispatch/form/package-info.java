/** What endpoints read by hand, so that whatever doesn't fit is named. */
@NullMarked
package org.anxin.dispatch.form;

import org.jspecify.annotations.NullMarked;
