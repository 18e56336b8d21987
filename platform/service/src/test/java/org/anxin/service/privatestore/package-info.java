/** Tests of the encrypted store. */
@NullMarked
package org.anxin.service.privatestore;

import org.jspecify.annotations.NullMarked;
