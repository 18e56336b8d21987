package org.anxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrintedPagesTest {
    @Test
    void aTableGoesOnOnTheNextSheetUnderItsHead() throws IOException {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("head", "what"));
        for (var row = 1; row <= 100; row++) {
            rows.add(List.of("row " + row, "a text that is too long for one line of a cell, so that it takes two"));
        }
        try (var pages = new PrintedPages(Locale.ENGLISH, "table")) {
            pages.table(11, rows);
            pages.blanks(11, "name:", "date:");
            var pdf = pages.pdf(9, (number, of) -> "sheet " + number + " of " + of);
            try (var document = Loader.loadPDF(pdf)) {
                var sheets = document.getNumberOfPages();
                assertThat(sheets).isGreaterThan(3);
                for (var sheet = 1; sheet <= sheets; sheet++) {
                    var reader = new PDFTextStripper();
                    reader.setStartPage(sheet);
                    reader.setEndPage(sheet);
                    assertThat(reader.getText(document))
                            .startsWith("head")
                            .contains("sheet " + sheet + " of " + sheets);
                }
                assertThat(new PDFTextStripper().getText(document)).contains("row 1 ", "row 100 ", "name:", "date:");
            }
        }
    }

    @Test
    void whatBelongsTogetherGoesOnTheNextSheetTogether() throws IOException {
        try (var pages = new PrintedPages(Locale.ENGLISH, "kept")) {
            pages.left(11, "first");
            pages.down(600);
            pages.keep(200);
            pages.left(11, "second");
            try (var document = Loader.loadPDF(pages.pdf())) {
                assertThat(document.getNumberOfPages()).isEqualTo(2);
            }
        }
    }
}
