/** Cases over HTTP. */
@NullMarked
package org.anxin.mediation.casework.adapter.rest;

import org.jspecify.annotations.NullMarked;
