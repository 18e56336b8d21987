package org.anxin.service.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.IOContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** Parsers that refuse duplicate keys, deep nesting, texts without end and bytes that aren't UTF-8. */
final class StrictJsonFactory extends JsonFactory {
    private static final long serialVersionUID = 1L;

    /** Deeper nesting than this is an attack, not data. */
    static final int MAX_NESTING = 32;

    StrictJsonFactory() {
        super(new JsonFactoryBuilder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_NESTING)
                        .maxStringLength(262_144)
                        .maxNameLength(256)
                        .maxNumberLength(64)
                        .build())
                .inputDecorator(new Utf8Only()));
    }

    private StrictJsonFactory(StrictJsonFactory source) {
        super(source, null);
    }

    /** Quarkus writes answers with a copy of the mapper. */
    @Override
    public JsonFactory copy() {
        return new StrictJsonFactory(this);
    }

    @Override
    protected JsonParser _createParser(InputStream in, IOContext context) throws IOException {
        return new CheckedText(super._createParser(in, context));
    }

    @Override
    protected JsonParser _createParser(Reader reader, IOContext context) throws IOException {
        return new CheckedText(super._createParser(reader, context));
    }

    @Override
    protected JsonParser _createParser(char[] data, int offset, int length, IOContext context, boolean recyclable)
            throws IOException {
        return new CheckedText(super._createParser(data, offset, length, context, recyclable));
    }

    @Override
    protected JsonParser _createParser(byte[] data, int offset, int length, IOContext context) throws IOException {
        return new CheckedText(super._createParser(data, offset, length, context));
    }
}
