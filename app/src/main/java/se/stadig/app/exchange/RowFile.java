package se.stadig.app.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads one file of rows, JSON or CSV by its content, one row at a time: fields by the sender's names. */
final class RowFile {
    private static final int LOOKED_AT = 4096;
    private static final int MOST_FIELDS = 200;
    private static final int LONGEST_LIST = 50;
    private static final int LONGEST = 100_000;
    private static final Pattern BROKEN_LINE = Pattern.compile("starting at line ([0-9]{1,9})");

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(12)
                    .maxStringLength(LONGEST)
                    .maxNameLength(200)
                    .maxNumberLength(100)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final List<String> needed;
    private final Set<String> listed;
    private final long mostRows;
    private long rows;
    private int fromLists;

    /**
     * @param file our name of the file
     * @param needed names of which a header must have one
     * @param listed fields that are wanted of every object of a list, {@code Phones.*.Number}
     * @param mostRows more rows than this refuse the file
     */
    RowFile(String file, List<String> needed, Set<String> listed, long mostRows) {
        this.file = file;
        this.needed = needed;
        this.listed = listed;
        this.mostRows = mostRows;
    }

    /** Is handed each row. */
    interface EachRow {
        /**
         * A row.
         *
         * @param fields without those that the row does not have; null where it is no row of fields at all
         */
        void row(long line, @Nullable Map<String, String> fields) throws Refused;
    }

    void read(InputStream opened, EachRow each) throws IOException, Refused {
        try (BufferedInputStream in = new BufferedInputStream(opened, LOOKED_AT)) {
            in.mark(LOOKED_AT);
            byte[] start = in.readNBytes(LOOKED_AT);
            in.reset();
            boolean json = isJson(start);
            skipMark(in, start);
            Reader text = new InputStreamReader(
                    in,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
            if (json) {
                readJson(text, each);
            } else {
                readCsv(text, start, each);
            }
        } catch (CharacterCodingException wrong) {
            throw new Refused(file, 0, Expected.ENCODING);
        } catch (Parcel.BadEntry bad) {
            throw new Refused(file, 0, bad.expected());
        }
    }

    /** What the file is, by its first bytes; refuses what is no text. */
    private boolean isJson(byte[] start) throws Refused {
        int first = -1;
        for (int at = hasMark(start) ? 3 : 0; at < start.length && first < 0; at++) {
            first = start[at] == ' ' || start[at] == '\t' || start[at] == '\r' || start[at] == '\n' ? -1 : start[at];
            if (first < -1) {
                break;
            }
        }
        if (start.length == 0) {
            throw new Refused(file, 0, Expected.EMPTY);
        }
        boolean marked = start.length > 1
                && ((start[0] == (byte) 0xFE && start[1] == (byte) 0xFF)
                        || (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE));
        if (marked || isEverySecondZero(start)) {
            throw new Refused(file, 0, Expected.UTF16);
        }
        boolean binary = false;
        for (byte one : start) {
            binary |= one >= 0 && one < 8;
        }
        boolean document = new String(start, 0, Math.min(5, start.length), StandardCharsets.ISO_8859_1).equals("%PDF-");
        boolean json = first == '{' || first == '[';
        if ((binary && !json && !looksLikeText(start)) || document) {
            throw new Refused(file, 0, Expected.CONTENT);
        }
        return json;
    }

    /** A control character here and there is somebody's mistake; a tenth of them is no text. */
    private static boolean looksLikeText(byte[] start) {
        int control = 0;
        for (byte one : start) {
            control += one >= 0 && one < 32 && one != '\n' && one != '\r' && one != '\t' ? 1 : 0;
        }
        return control * 10 < start.length;
    }

    private static boolean isEverySecondZero(byte[] start) {
        int zeros = 0;
        for (int at = 0; at + 1 < start.length; at += 2) {
            zeros += (start[at] == 0) != (start[at + 1] == 0) ? 1 : 0;
        }
        return start.length >= 4 && zeros * 10 > start.length / 2 * 9;
    }

    private static boolean hasMark(byte[] start) {
        return start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
    }

    private static void skipMark(InputStream in, byte[] start) throws IOException {
        if (hasMark(start)) {
            in.skipNBytes(3);
        }
    }

    private void readJson(Reader text, EachRow each) throws IOException, Refused {
        long line = 1;
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            JsonToken token = json.nextToken();
            if (token == JsonToken.START_OBJECT) {
                findList(json);
            }
            for (token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
                if (token == null) {
                    throw new Refused(file, line, Expected.JSON);
                }
                line = json.currentTokenLocation().getLineNr();
                if (token == JsonToken.START_OBJECT) {
                    Map<String, String> fields = new LinkedHashMap<>();
                    fromLists = 0;
                    boolean whole = readObject(json, "", fields);
                    row(each, line, whole ? fields : null);
                } else {
                    json.skipChildren();
                    row(each, line, null);
                }
            }
            while (json.nextToken() != null) { // what follows the list must be JSON too
                json.skipChildren();
            }
        } catch (StreamConstraintsException deep) {
            throw new Refused(file, line, Expected.DEEP);
        } catch (JacksonException broken) {
            if (broken.getCause() instanceof CharacterCodingException) {
                throw new Refused(file, line, Expected.ENCODING);
            }
            if (broken.getCause() instanceof Parcel.BadEntry bad) {
                throw new Refused(file, line, bad.expected());
            }
            throw new Refused(file, line, Expected.JSON);
        }
    }

    private void row(EachRow each, long line, @Nullable Map<String, String> fields) throws Refused {
        if (++rows > mostRows) {
            throw new Refused(file, line, Expected.ROWS);
        }
        each.row(line, fields);
    }

    /** Goes to the first list in an object. */
    private void findList(JsonParser json) throws Refused {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_ARRAY) {
                return;
            }
            json.skipChildren();
        }
        throw new Refused(file, 1, Expected.NO_ROWS);
    }

    /** The simple fields of an object and of objects in it, by their names with points between; of lists only what is wanted, with its place in the list. */
    private boolean readObject(JsonParser json, String before, Map<String, String> fields) {
        boolean whole = true;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = before + json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT) {
                whole &= readObject(json, name + ".", fields);
            } else if (value == JsonToken.START_ARRAY) {
                whole &= readList(json, name, fields);
            } else if (value != null) {
                whole &= fields.size() - fromLists < MOST_FIELDS;
                if (whole) {
                    fields.put(name, value == JsonToken.VALUE_NULL ? "" : json.getString());
                }
            }
        }
        return whole;
    }

    /** Whether the list was not longer than what is looked at: a protection in its last place must not be missed. */
    private boolean readList(JsonParser json, String name, Map<String, String> fields) {
        if (listed.stream().noneMatch(wanted -> wanted.startsWith(name + ".*."))) {
            json.skipChildren();
            return true;
        }
        int place = 0;
        for (JsonToken token = json.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = json.nextToken()) {
            if (token == JsonToken.START_OBJECT && place < LONGEST_LIST) {
                Map<String, String> of = new LinkedHashMap<>();
                readObject(json, "", of);
                for (Map.Entry<String, String> field : of.entrySet()) {
                    if (listed.contains(name + ".*." + field.getKey())) {
                        fields.put(name + "." + place + "." + field.getKey(), field.getValue());
                        fromLists++;
                    }
                }
            } else {
                json.skipChildren();
            }
            place++;
        }
        return place <= LONGEST_LIST;
    }

    /** What a row has under a name; of a list, what each place has. */
    static List<String> values(Map<String, String> fields, String name) {
        int star = name.indexOf(".*.");
        if (star < 0) {
            String value = fields.get(name);
            return value == null ? List.of() : List.of(value);
        }
        List<String> values = new ArrayList<>();
        for (int place = 0; place < LONGEST_LIST; place++) {
            String value = fields.get(name.substring(0, star) + "." + place + name.substring(star + 2));
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private void readCsv(Reader text, byte[] start, EachRow each) throws IOException, Refused {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(start))
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_FIELDS)
                                .maxFieldSize(LONGEST)
                                .maxRecordSize(4 * LONGEST)
                                .build(),
                        text)) {
            var all = records.iterator();
            if (!all.hasNext()) {
                throw new Refused(file, 0, Expected.EMPTY);
            }
            List<String> names =
                    all.next().getFields().stream().map(String::strip).toList();
            if (names.stream().noneMatch(needed::contains)) {
                throw new Refused(file, 1, Expected.ID_MISSING);
            }
            Set<String> different = new HashSet<>(names);
            if (different.size() != names.size()) {
                throw new Refused(file, 1, Expected.CSV);
            }
            while (all.hasNext()) {
                CsvRecord row = all.next();
                row(each, row.getStartingLineNumber(), fields(names, row));
            }
        } catch (CsvParseException | UncheckedIOException broken) {
            throw explained(broken);
        }
    }

    private static @Nullable Map<String, String> fields(List<String> names, CsvRecord row) {
        if (row.getFieldCount() != names.size()) {
            return null;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int at = 0; at < names.size(); at++) {
            fields.put(names.get(at), row.getField(at));
        }
        return fields;
    }

    /** The sign that stands most often in the first line. */
    private static char separator(byte[] start) {
        String line = new String(start, StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElse("");
        char best = ';';
        long most = 0;
        for (char sign : new char[] {';', ',', '\t'}) {
            long count = line.chars().filter(letter -> letter == sign).count();
            if (count > most) {
                most = count;
                best = sign;
            }
        }
        return best;
    }

    private Refused explained(Exception broken) throws IOException {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new Refused(file, 0, Expected.ENCODING);
            }
            if (cause instanceof Parcel.BadEntry bad) {
                return new Refused(file, 0, bad.expected());
            }
            if (cause instanceof IOException io) {
                throw io;
            }
        }
        Matcher line = BROKEN_LINE.matcher(String.valueOf(broken.getMessage()));
        return new Refused(file, line.find() ? Long.parseLong(line.group(1)) : 0, Expected.CSV);
    }
}
