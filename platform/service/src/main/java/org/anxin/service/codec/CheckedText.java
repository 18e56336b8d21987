package org.anxin.service.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Refuses texts and names that neither PostgreSQL nor UTF-8 can hold: with a NUL or half a surrogate pair. */
final class CheckedText extends JsonParserDelegate {
    CheckedText(JsonParser parser) {
        super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        return checked(delegate.nextToken());
    }

    @Override
    public @Nullable JsonToken nextValue() throws IOException {
        var token = nextToken();
        return token == JsonToken.FIELD_NAME ? nextToken() : token;
    }

    private @Nullable JsonToken checked(@Nullable JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            check(delegate.getText());
        } else if (token == JsonToken.FIELD_NAME) {
            check(delegate.currentName());
        }
        return token;
    }

    private void check(String text) throws IOException {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == 0) {
                throw new MalformedTextException(this, "must not contain a NUL character");
            }
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new MalformedTextException(this, "must not contain half a surrogate pair");
                }
                i++;
            }
        }
    }
}
