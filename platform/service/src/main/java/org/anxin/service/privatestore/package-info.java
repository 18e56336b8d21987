/** Keeps personal data encrypted and erasable, and hashes what has to be compared without being read. */
@NullMarked
package org.anxin.service.privatestore;

import org.jspecify.annotations.NullMarked;
