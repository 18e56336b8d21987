/** What notices say. */
@NullMarked
package org.anxin.dispatch.notice.application;

import org.jspecify.annotations.NullMarked;
