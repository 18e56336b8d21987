package org.anxin.service.table;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** An XLSX file: a ZIP file of XML parts that name each other, none of which unpacks to more than a file may. */
final class XlsxFile implements Closeable {
    private static final int MOST_PARTS = 1_000;

    private final ZipFile zip;
    private final long unpacked;

    XlsxFile(byte[] content, Limits limits) throws IOException {
        if (entries(content) > MOST_PARTS) {
            throw new IOException("more than " + MOST_PARTS + " parts");
        }
        this.zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
        this.unpacked = limits.unpacked();
    }

    /**
     * How a part names another.
     *
     * @param type the last word of it, such as {@code worksheet}
     */
    record Relation(String id, String type, String part) {}

    /** The parts that a part names. */
    List<Relation> relations(String of) throws IOException {
        var slash = of.lastIndexOf('/') + 1;
        var all = new ArrayList<Relation>();
        try (var xml = find(of.substring(0, slash) + "_rels/" + of.substring(slash) + ".rels")) {
            while (xml != null && xml.next()) {
                if (xml.starts("Relationship")) {
                    if (all.size() == MOST_PARTS) {
                        throw new IOException("more than " + MOST_PARTS + " parts named");
                    }
                    var type = xml.attribute("Type", "");
                    all.add(new Relation(
                            xml.attribute("Id", ""),
                            type.substring(type.lastIndexOf('/') + 1),
                            resolved(of, xml.attribute("Target", ""))));
                }
            }
        }
        return all;
    }

    /** The part of this name. */
    XmlPart part(String name) throws IOException {
        var part = find(name);
        if (part == null) {
            throw new IOException("no part " + name);
        }
        return part;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private @Nullable XmlPart find(String name) throws IOException {
        for (var entry : Collections.list(zip.getEntries())) {
            if (entry.getName().equalsIgnoreCase(name)) {
                return new XmlPart(new Measured(zip.getInputStream(entry), unpacked));
            }
        }
        return null;
    }

    /** How often the mark of an entry of the directory stands in the file; by chance once in four billion bytes. */
    private static int entries(byte[] content) {
        var count = 0;
        for (var i = 0; i < content.length - 3; i++) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 1 && content[i + 3] == 2) {
                count++;
            }
        }
        return count;
    }

    private static String resolved(String from, String target) throws IOException {
        try {
            return URI.create("/" + from).resolve(target).getPath().substring(1);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            throw new IOException(e);
        }
    }

    /** Lets so many bytes through. */
    private static final class Measured extends FilterInputStream {
        private long left;

        Measured(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = super.read(into, offset, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new ProblemException(Problem.unprocessable(
                        "unpacks-too-far", "the file unpacks to more than a table of its size has"));
            }
            return read;
        }
    }
}
