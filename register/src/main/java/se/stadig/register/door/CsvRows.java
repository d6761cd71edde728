package se.stadig.register.door;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one CSV file of a delivery row by row: UTF-8 with or without BOM, semicolons, RFC 4180 quoting, any line ends, columns in any order. */
final class CsvRows {
    private static final int LONGEST_FIELD = 1_000_000;
    private static final int LONGEST_RECORD = 2_000_000;
    private static final Pattern BROKEN_LINE = Pattern.compile("starting at line ([0-9]{1,9})");

    private final Table table;
    private final Findings rejections;
    private final Findings notices;
    private final LongConsumer bytesRead;

    CsvRows(Table table, Findings rejections, Findings notices, LongConsumer bytesRead) {
        this.table = table;
        this.rejections = rejections;
        this.notices = notices;
        this.bytesRead = bytesRead;
    }

    /** The file cannot be read to its end, for the reason of a rule. */
    static final class Unreadable extends Exception {
        private final Rule rule;

        Unreadable(Rule rule) {
            super(rule.name());
            this.rule = rule;
        }

        Rule rule() {
            return rule;
        }
    }

    /** Hands each record to the consumer; the row is reused. */
    void read(InputStream in, Consumer<Row> consumer) throws IOException, Unreadable {
        try (Reader text = utf8(in);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(';')
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(LONGEST_FIELD)
                        .build(
                                CsvRecordHandler.builder()
                                        .maxFields(LONGEST_RECORD)
                                        .maxFieldSize(LONGEST_FIELD)
                                        .maxRecordSize(LONGEST_RECORD)
                                        .build(),
                                text)) {
            var iterator = records.iterator();
            if (!iterator.hasNext()) {
                throw columnMissing(1, ""); // no header at all: no column in particular
            }
            CsvRecord header = iterator.next();
            int[] places = places(header);
            Row row = new Row(table);
            while (iterator.hasNext()) {
                consumer.accept(fill(row, iterator.next(), places, header.getFieldCount()));
            }
        } catch (CsvParseException | UncheckedIOException | CharacterCodingException broken) {
            throw explained(broken);
        }
    }

    private static Row fill(Row row, CsvRecord csv, int[] places, int width) {
        int fields = csv.getFieldCount();
        row.start(csv.getStartingLineNumber());
        for (int column = 0; column < places.length; column++) {
            row.set(column, places[column] < fields ? csv.getField(places[column]) : "");
        }
        if (fields != width) {
            row.wrongWhole(Rule.FIELD_COUNT);
        }
        return row;
    }

    private int[] places(CsvRecord header) throws Unreadable {
        List<String> names = header.getFields();
        int[] places = new int[table.columns().size()];
        for (int column = 0; column < places.length; column++) {
            places[column] = names.indexOf(table.columns().get(column));
            if (places[column] < 0) {
                throw columnMissing(
                        header.getStartingLineNumber(), table.columns().get(column));
            }
        }
        for (String name : names) {
            if (!table.columns().contains(name)) {
                notices.add(Finding.of(table, header.getStartingLineNumber(), Shown.of(name), "", Rule.UNKNOWN_COLUMN));
            }
        }
        return places;
    }

    private Unreadable columnMissing(long line, String column) {
        rejections.add(Finding.of(table, line, column, "", Rule.COLUMN_MISSING));
        return new Unreadable(Rule.COLUMN_MISSING);
    }

    private Unreadable explained(Exception broken) throws IOException {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                rejections.add(Finding.of(table, 0, "", "", Rule.ENCODING));
                return new Unreadable(Rule.ENCODING);
            }
            if (cause instanceof IOException io) {
                throw io;
            }
        }
        rejections.add(Finding.of(table, brokenLine(broken), "", "", Rule.UNREADABLE));
        return new Unreadable(Rule.UNREADABLE);
    }

    /** The line on which the parser says that the broken record starts, 0 if it does not say. */
    private static long brokenLine(Exception broken) {
        Matcher line = BROKEN_LINE.matcher(String.valueOf(broken.getMessage()));
        return line.find() ? Long.parseLong(line.group(1)) : 0;
    }

    private Reader utf8(InputStream in) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(new Counting(in, bytesRead), 3);
        byte[] start = bytes.readNBytes(3);
        boolean bom =
                start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        if (!bom) {
            bytes.unread(start);
        }
        return new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Tells how many bytes have been read, for the progress. */
    private static final class Counting extends FilterInputStream {
        private final LongConsumer told;

        Counting(InputStream in, LongConsumer told) {
            super(in);
            this.told = told;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            if (read > 0) {
                told.accept(read);
            }
            return read;
        }
    }
}
