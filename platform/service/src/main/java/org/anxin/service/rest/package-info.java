/** What resources share: paging by cursor and limits. */
@NullMarked
package org.anxin.service.rest;

import org.jspecify.annotations.NullMarked;
