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

/** Reads a body whole (the HTTP limit bounds it) and refuses it unless it is UTF-8; Jackson alone would guess or let overlong forms pass. */
final class Utf8Only extends InputDecorator {
    private static final long serialVersionUID = 1L;

    /** What stands in the message, to tell this fault from others. */
    static final String MESSAGE = "not UTF-8";

    @Override
    public InputStream decorate(IOContext context, InputStream in) throws IOException {
        var bytes = in.readAllBytes();
        return decorate(context, bytes, 0, bytes.length);
    }

    @Override
    public InputStream decorate(IOContext context, byte[] source, int offset, int length) throws IOException {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(source, offset, length));
        } catch (CharacterCodingException e) {
            throw new JsonParseException(null, MESSAGE, e);
        }
        return new ByteArrayInputStream(source, offset, length);
    }

    @Override
    public Reader decorate(IOContext context, Reader reader) {
        return reader;
    }
}
