package org.anxin.service.table;

/**
 * How large a table may be.
 *
 * @param bytes of the file, which is kept in memory while it is read
 * @param rows without the headings and blank ones
 * @param columns with anything in them
 * @param cell characters of a cell
 */
public record Limits(int bytes, int rows, int columns, int cell) {
    private static final long MOST_UNPACKED = 256L * 1024 * 1024;

    /** Of a table of at most 64 columns and 2,000 characters a cell. */
    public static Limits of(int bytes, int rows) {
        return new Limits(bytes, rows, 64, 2_000);
    }

    /** How many bytes of memory may be taken by the texts that cells point to. They are kept until the whole file was read. */
    long texts() {
        return Math.min(8L * bytes, Runtime.getRuntime().maxMemory() / 4);
    }

    /** How many bytes a packed file may unpack to. Spreadsheets are packed to a tenth or twentieth. */
    long unpacked() {
        return Math.min(32L * bytes, MOST_UNPACKED);
    }
}
