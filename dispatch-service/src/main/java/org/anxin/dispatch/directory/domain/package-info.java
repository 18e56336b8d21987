/** The rules of a centre's directory. Pure: entries are told once, change from a version that somebody knows, and hold together. */
@NullMarked
package org.anxin.dispatch.directory.domain;

import org.jspecify.annotations.NullMarked;
