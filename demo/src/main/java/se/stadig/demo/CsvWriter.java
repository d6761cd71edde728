package se.stadig.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * En fil i en leverans, written row by row into one buffer. Text is copied, times are two numbers each; nothing is formatted, since a
 * nation writes hundreds of millions of rows. Columns end with {@link #next}, rows with {@link #end}.
 */
final class CsvWriter implements AutoCloseable {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int SIZE = 1 << 17;
    private static final int LONGEST_ROW = 1 << 12;

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int at;
    private long rows;
    private long written;
    private long every = Long.MAX_VALUE;
    private long untilExtra = Long.MAX_VALUE;
    private ExtraRow extra = () -> {};
    private boolean open = true;

    /** Writes a row of its own between others. */
    interface ExtraRow {
        void write() throws IOException;
    }

    CsvWriter(OutputStream out, String header) throws IOException {
        this.out = out;
        text(header);
        endHeader();
    }

    CsvWriter bytes(byte[] text) {
        System.arraycopy(text, 0, buffer, at, text.length);
        at += text.length;
        return this;
    }

    /** Text without quotes, separators or line ends in it. */
    CsvWriter text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    CsvWriter number(int number) {
        return text(Integer.toString(number));
    }

    /** Four digits. */
    CsvWriter digits(int number) {
        buffer[at] = (byte) ('0' + number / 1000);
        buffer[at + 1] = (byte) ('0' + number / 100 % 10);
        buffer[at + 2] = (byte) ('0' + number / 10 % 10);
        buffer[at + 3] = (byte) ('0' + number % 10);
        at += 4;
        return this;
    }

    CsvWriter time(DayStamp day, int minute) {
        LONGS.set(buffer, at, day.yearAndMonth());
        LONGS.set(buffer, at + 8, day.at(minute));
        at += 16;
        return this;
    }

    CsvWriter date(int epochDay) {
        return text(LocalDate.ofEpochDay(epochDay).toString());
    }

    /** The date if it has come on the last day that is told about, else nothing. */
    CsvWriter dateIfKnown(int epochDay, int lastDay) {
        return epochDay <= lastDay ? date(epochDay) : this;
    }

    CsvWriter next() {
        buffer[at++] = ';';
        return this;
    }

    void end() throws IOException {
        buffer[at++] = '\n';
        rows++;
        if (at > SIZE - LONGEST_ROW) {
            flush();
        }
        if (--untilExtra == 0) {
            writeExtra();
        }
    }

    /** From now on something extra is written after so many rows, not counting what is extra. */
    void afterEvery(long count, ExtraRow source) {
        every = count;
        untilExtra = count;
        extra = source;
    }

    private void writeExtra() throws IOException {
        untilExtra = Long.MAX_VALUE;
        extra.write();
        untilExtra = every;
    }

    /** A whole row from its columns. */
    void row(String... columns) throws IOException {
        text(String.join(";", Arrays.asList(columns))).end();
    }

    private void endHeader() throws IOException {
        end();
        rows = 0;
    }

    /** Rows so far, the header not counted. */
    long rows() {
        return rows;
    }

    /** The line on which the row written last starts, the header being line 1. */
    long line() {
        return rows + 1;
    }

    long written() {
        return written + at;
    }

    private void flush() throws IOException {
        out.write(buffer, 0, at);
        written += at;
        at = 0;
    }

    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            try (out) {
                flush();
            }
        }
    }
}
