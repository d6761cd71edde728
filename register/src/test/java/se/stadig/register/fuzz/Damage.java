package se.stadig.register.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages bytes at random: as lines do, as bad programs do, and as somebody who means harm would. */
public final class Damage {
    private static final List<String> TOKENS = List.of(
            "\0",
            "\"",
            "\"\"",
            "\";\"",
            ";",
            ";;;;;;;;;;;;",
            "\r",
            "\r\n",
            "\n\n",
            "\uFEFF",
            "\uFFFF",
            "😀",
            "\u2028",
            "å",
            "a\u0300",
            " ",
            "\t",
            "\u001b[2J",
            "-1",
            "0",
            "999999999999999999999999",
            "1e999999999",
            "NaN",
            "2026-02-30",
            "0000-00-00",
            "9999-12-31",
            "0001-01-01T00:00",
            "2026-10-25T02:30",
            "2026-03-29T02:30",
            "9999-12-31T23:59:59",
            "null",
            "{}",
            "[[[[",
            "]]]]",
            "\\ud800",
            "\\u0000",
            "PERSONNUMMER",
            "PSEUDONYM",
            "189001019802",
            "U1",
            "R1",
            "S1",
            "V1",
            "CERTIFICATE",
            "APPOINTED",
            "1880",
            "../../etc/passwd",
            "'; DROP TABLE visits; --",
            "%s%n%x",
            "${jndi:ldap://x}",
            "=cmd()",
            "<script>");
    private static final List<byte[]> WRONG_UTF_8 = List.of(
            new byte[] {(byte) 0xFF},
            new byte[] {(byte) 0xC0, (byte) 0x80},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xF8, (byte) 0x88},
            new byte[] {(byte) 0xE5},
            new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80});

    private final Random random;

    public Damage(Random random) {
        this.random = random;
    }

    /** Mostly behind the first line, since a damaged header ends everything at once, and mostly still text. */
    public byte[] ofText(byte[] whole) {
        byte[] damaged = whole;
        int times = 1 + random.nextInt(4);
        for (int time = 0; time < times; time++) {
            damaged = once(damaged);
        }
        return damaged;
    }

    private byte[] once(byte[] bytes) {
        int from =
                random.nextInt(8) == 0 ? 0 : Math.max(0, new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\n'));
        int at = from + random.nextInt(bytes.length - from + 1);
        int to = at + random.nextInt(Math.min(bytes.length - at, 200) + 1);
        return switch (random.nextInt(40)) {
            case 0 -> any(random.nextInt(400));
            case 1 -> spliced(bytes, at, at, WRONG_UTF_8.get(random.nextInt(WRONG_UTF_8.size())));
            case 2, 3 -> Arrays.copyOf(bytes, at);
            case 4, 5, 6, 7 -> repeated(bytes, at);
            case 8, 9, 10, 11 -> spliced(bytes, at, to, new byte[0]);
            case 12, 13, 14, 15 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
            case 16, 17, 18, 19, 20 ->
                at == bytes.length
                        ? bytes
                        : spliced(bytes, at, at + 1, new byte[] {(byte) (bytes[at] & 0x7F ^ 1 << random.nextInt(7))});
            default -> spliced(bytes, at, random.nextBoolean() ? at : to, token());
        };
    }

    byte[] any(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int flips = 1 + random.nextInt(4); flips > 0 && flipped.length > 0; flips--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] token() {
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] repeated(byte[] bytes, int at) {
        String many = new String(token(), StandardCharsets.UTF_8)
                .repeat(1 + random.nextInt(random.nextInt(20) == 0 ? 50_000 : 50));
        return spliced(bytes, at, at, many.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(between);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }
}
