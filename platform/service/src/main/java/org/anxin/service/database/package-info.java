/** The pool of database connections. */
@NullMarked
package org.anxin.service.database;

import org.jspecify.annotations.NullMarked;
