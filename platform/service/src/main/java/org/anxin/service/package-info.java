/** What every service wires the same. A service configures it, adds its rules, and is done. */
@NullMarked
package org.anxin.service;

import org.jspecify.annotations.NullMarked;
