package org.anxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.text.Normalizer;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The poster as a reader, a printer and a phone take it. */
class PosterTest {
    private static final String TITLE = "工资被拖欠？请扫码";
    private static final String ADDRESS = "http://localhost:8080/intake/claim?centre=zone-1&site=site-1";

    @Test
    void itHasItsTextsItsFontAndACodeThatReads() throws Exception {
        var pdf = new Poster(
                        Locale.CHINESE,
                        TITLE,
                        "用手机扫一扫，一分钟就能登记，不用安装，不用注册，".repeat(2),
                        new QrCode(ADDRESS),
                        "site-1",
                        "您可以要求不告诉用人单位是谁反映的。")
                .pdf();

        assertThat(pdf.length).as("the font is a part of itself").isLessThan(200_000);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            // The font has one drawing for 工 and for the radical ⼯, and PDFBox names the radical.
            var text = plain(new PDFTextStripper().getText(document));
            assertThat(text).contains(plain(TITLE), "site-1", plain("您可以要求不告诉用人单位是谁反映的。"), plain("不用安装，不用注册，用手机扫一扫"));
            for (var name : document.getPage(0).getResources().getFontNames()) {
                var font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("NotoSansSC");
            }
            var page = new PDFRenderer(document).renderImageWithDPI(0, 100);
            var code = new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page))));
            assertThat(code.getText()).isEqualTo(ADDRESS);
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
