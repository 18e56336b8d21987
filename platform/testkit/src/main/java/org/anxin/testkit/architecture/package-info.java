/** The rules of the house about who may know whom, as allow-lists. Each is proven by classes that break it, in this module's tests. */
@NullMarked
package org.anxin.testkit.architecture;

import org.jspecify.annotations.NullMarked;
