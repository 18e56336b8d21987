/** Clock policies, the ladder, the safety of teams and terms by law over HTTP. */
@NullMarked
package org.anxin.dispatch.policy.adapter.rest;

import org.jspecify.annotations.NullMarked;
