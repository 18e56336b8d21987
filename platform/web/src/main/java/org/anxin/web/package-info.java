/** What the services' pages share: layout, styles, texts by language, headers, limits against flooding, QR codes. */
@NullMarked
package org.anxin.web;

import org.jspecify.annotations.NullMarked;
