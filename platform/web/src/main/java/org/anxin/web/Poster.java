package org.anxin.web;

import java.util.Locale;

/**
 * A poster with a QR code on one sheet of A4, to print.
 *
 * @param title in the largest letters
 * @param text above the code
 * @param name below the code: which site it is
 * @param remark in the smallest letters, at the end
 */
public record Poster(Locale language, String title, String text, QrCode code, String name, String remark) {
    private static final float CODE_WIDTH = 380;

    /** As a PDF, some 10 KB long. Takes up to a second or two. */
    public byte[] pdf() {
        try (var pages = new PrintedPages(language, title)) {
            pages.centred(40, title);
            pages.down(8);
            pages.centred(18, text);
            pages.square(code.png(), CODE_WIDTH);
            pages.centred(28, name);
            pages.down(8);
            pages.centred(14, remark);
            return pages.pdf();
        }
    }
}
