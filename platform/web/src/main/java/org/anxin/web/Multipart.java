package org.anxin.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form with files. It is read in memory: the framework's own way puts files on the disk as they came, where nobody encrypts or erases them.
 *
 * @param fields the last value of each
 * @param files those that were chosen, in the order of the form
 * @param tooLong the form was longer than it may be; fields and files are those that came before
 */
public record Multipart(Map<String, String> fields, List<byte[]> files, boolean tooLong) {
    private static final int MOST_FIELDS = 32;
    private static final int MOST_BUFFERED = 8 * 1024;
    private static final int READ_BYTES = 16 * 1024;

    /**
     * Reads a form to its end, also when it is too long: a browser shows no answer that comes while it still sends.
     *
     * @param contentType with the boundary
     * @param mostBytes that are kept of the whole form
     * @throws IOException when it is no such form
     */
    public static Multipart read(InputStream body, String contentType, int mostBytes) throws IOException {
        var request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        var factory = new DefaultHttpDataFactory(false, UTF_8);
        factory.setMaxLimit(mostBytes);
        HttpPostRequestDecoder decoder = null;
        try {
            decoder = new HttpPostRequestDecoder(factory, request, UTF_8, MOST_FIELDS, MOST_BUFFERED);
            var left = mostBytes;
            while (true) {
                var part = body.readNBytes(READ_BYTES);
                left -= part.length;
                if (left < 0) {
                    body.transferTo(OutputStream.nullOutputStream());
                    return of(complete(decoder), true);
                }
                if (part.length == 0) {
                    break;
                }
                decoder.offer(new DefaultHttpContent(Unpooled.wrappedBuffer(part)));
            }
            decoder.offer(LastHttpContent.EMPTY_LAST_CONTENT);
            return of(decoder.getBodyHttpDatas(), false);
        } catch (HttpPostRequestDecoder.ErrorDataDecoderException
                | HttpPostRequestDecoder.NotEnoughDataDecoderException
                | HttpPostRequestDecoder.TooManyFormFieldsException
                | HttpPostRequestDecoder.TooLongFormFieldException e) {
            throw new IOException("no form with files", e);
        } finally {
            if (decoder != null) {
                decoder.destroy();
            }
        }
    }

    private static List<InterfaceHttpData> complete(HttpPostRequestDecoder decoder) {
        var complete = new ArrayList<InterfaceHttpData>();
        while (decoder.hasNext()) {
            complete.add(decoder.next());
        }
        return complete;
    }

    private static Multipart of(List<InterfaceHttpData> parts, boolean tooLong) throws IOException {
        var fields = new LinkedHashMap<String, String>();
        var files = new ArrayList<byte[]>();
        for (var data : parts) {
            switch (data) {
                case FileUpload file -> {
                    // A field in which nothing was chosen is sent as a file without content.
                    if (file.length() > 0) {
                        files.add(file.get());
                    }
                }
                case Attribute field -> fields.put(field.getName(), field.getValue());
                default -> throw new IOException("no form with files");
            }
        }
        return new Multipart(Map.copyOf(fields), List.copyOf(files), tooLong);
    }
}
