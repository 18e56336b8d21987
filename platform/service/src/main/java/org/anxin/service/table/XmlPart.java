package org.anxin.service.table;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An XML part of an XLSX file, read once from its begin to its end. It knows no document types and so no entities of their own. */
final class XmlPart implements Closeable {
    /** Bytes of one tag or piece of text, which the parser keeps in memory. */
    private static final int LONGEST_TOKEN = 1024 * 1024;

    private final Tokens in;
    private final XMLStreamReader xml;

    XmlPart(InputStream in) throws IOException {
        this.in = new Tokens(in);
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            this.xml = factory.createXMLStreamReader(this.in);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Goes on to what comes next; false at the end. */
    boolean next() throws IOException {
        in.token = 0;
        try {
            return xml.hasNext() && xml.next() != XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Whether it is at the begin of an element of this name, in whichever namespace. */
    boolean starts(String element) {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT
                && xml.getLocalName().equals(element);
    }

    /** Whether it is at the end of an element of this name. */
    boolean ends(String element) {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals(element);
    }

    /** An attribute of the element it is at the begin of, in whichever namespace. */
    @Nullable
    String attribute(String name) {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The same, or what stands for it where it is missing. */
    String attribute(String name, String otherwise) {
        var value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** The same as a number, or what stands for it where it is missing. */
    int attribute(String name, int otherwise) throws IOException {
        var value = attribute(name);
        return value == null ? otherwise : number(value);
    }

    /** The text up to the end of an element, at most so many characters of it. */
    String text(String element, int most) throws IOException {
        var text = new StringBuilder();
        while (next() && !ends(element)) {
            if (xml.isCharacters() && text.length() < most) {
                text.append(xml.getText());
            }
        }
        return text.length() > most ? text.substring(0, most) : text.toString();
    }

    /** The text of all runs up to the end of an element, without how it is to be pronounced. */
    String runs(String element, int most) throws IOException {
        var text = new StringBuilder();
        while (next() && !ends(element)) {
            if (starts("t")) {
                text.append(text("t", most - text.length()));
            } else if (starts("rPh")) {
                text("rPh", 0);
            }
        }
        return text.toString();
    }

    static int number(String text) throws IOException {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Refuses a token that is too long while it comes in. */
    private static final class Tokens extends FilterInputStream {
        private int token;

        Tokens(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = super.read(into, offset, Math.min(length, 8192));
            token += Math.max(0, read);
            if (token > LONGEST_TOKEN) {
                throw new IOException("a token of more than " + LONGEST_TOKEN + " bytes");
            }
            return read;
        }
    }
}
