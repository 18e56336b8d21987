package org.anxin.dispatch.notice.application;

import jakarta.inject.Singleton;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** What notices say: a file for each language, {@code notices/texts_zh.properties} and so on. Codes, times and ids only. */
@Singleton
class NoticeTexts {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private final Locale language;
    private final ResourceBundle texts;

    NoticeTexts(NoticeConfig config) {
        language = Locale.of(config.language());
        texts = ResourceBundle.getBundle(
                "notices/texts",
                language,
                NoticeTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The text of a notice. */
    String of(Notice notice) {
        return new MessageFormat(texts.getString(notice.template()), language).format(new Object[] {
            stage(notice.stage().value()), notice.matter().value().toString(), TIME.format(notice.calledAt())
        });
    }

    /** A centre may have stages of its own, which go by their code. */
    private String stage(String code) {
        var key = "stage." + code;
        return texts.containsKey(key) ? texts.getString(key) : code;
    }
}
