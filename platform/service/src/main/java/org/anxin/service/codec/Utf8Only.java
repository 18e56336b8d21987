package org.anxin.service.codec;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.io.InputDecorator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads a body whole and refuses it when it is too long or not UTF-8; Jackson alone would guess at encodings and let overlong forms pass.
 */
final class Utf8Only extends InputDecorator {
    private static final long serialVersionUID = 1L;

    @Override
    public InputStream decorate(IOContext context, InputStream in) throws IOException {
        var bytes = in.readNBytes(BodyTooLongException.LIMIT_BYTES + 1);
        if (bytes.length > BodyTooLongException.LIMIT_BYTES) {
            throw new BodyTooLongException();
        }
        return decorate(context, bytes, 0, bytes.length);
    }

    @Override
    public InputStream decorate(IOContext context, byte[] source, int offset, int length) throws IOException {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(source, offset, length));
        } catch (CharacterCodingException e) {
            throw new NotUtf8Exception();
        }
        return new ByteArrayInputStream(source, offset, length);
    }

    @Override
    public Reader decorate(IOContext context, Reader reader) {
        return reader;
    }

    /** The bytes aren't UTF-8. */
    static final class NotUtf8Exception extends JsonParseException {
        private static final long serialVersionUID = 1L;

        NotUtf8Exception() {
            super(null, "the text must be UTF-8");
        }
    }
}
