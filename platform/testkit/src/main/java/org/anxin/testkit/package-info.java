/**
 * What tests share: given / when / then over rules, the platform's database and broker, the log as other services would write and read it, and
 * the architecture rules. Test scope only.
 */
@NullMarked
package org.anxin.testkit;

import org.jspecify.annotations.NullMarked;
