package io.counterpoint.sources.paging;

import io.counterpoint.sources.errors.ServiceException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * An opaque place in an ordered list: the sort key of one row, as base64url without padding. A cursor names its order,
 * so one taken from another list is refused rather than misread.
 */
public final class Cursor {

    private static final String SEPARATOR = "\n";
    private static final int LONGEST = 1_200;
    // PostgreSQL's timestamps reach further, but no list of ours holds anything outside these years.
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final List<String> parts;

    private Cursor(List<String> parts) {
        this.parts = parts;
    }

    /** The cursor of a row that {@code order} sorts by {@code key}, most significant part first. */
    public static String of(String order, Object... key) {
        StringBuilder plain = new StringBuilder(order);
        for (Object part : key) {
            plain.append(SEPARATOR)
                    .append(part instanceof Instant instant ? ChronoUnit.MICROS.between(Instant.EPOCH, instant) : part);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a cursor of {@code order} with {@code size} key parts; anything else fails with BAD_INPUT. */
    public static Cursor parse(String cursor, String order, int size) {
        if (cursor.length() > LONGEST) {
            throw malformed();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(plain.split(SEPARATOR, -1));
            if (parts.size() == size + 1 && parts.getFirst().equals(order)) {
                return new Cursor(parts.subList(1, parts.size()));
            }
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        }
        throw malformed();
    }

    /** The key part at {@code index} as text; BAD_INPUT where the database could not hold it. */
    public String text(int index) {
        String part = parts.get(index);
        if (part.indexOf('\0') >= 0) {
            throw malformed();
        }
        return part;
    }

    /** The key part at {@code index} as a number, 0 or more. */
    public long number(int index) {
        try {
            long number = Long.parseLong(parts.get(index));
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw malformed();
        }
        throw malformed();
    }

    /** The key part at {@code index} as a finite decimal. */
    public float decimal(int index) {
        try {
            float decimal = Float.parseFloat(parts.get(index));
            if (Float.isFinite(decimal)) {
                return decimal;
            }
        } catch (NumberFormatException notADecimal) {
            throw malformed();
        }
        throw malformed();
    }

    /** The key part at {@code index} as a moment, to the microsecond. */
    public Instant instant(int index) {
        try {
            Instant instant = Instant.EPOCH.plus(Long.parseLong(parts.get(index)), ChronoUnit.MICROS);
            if (!instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)) {
                return instant;
            }
        } catch (NumberFormatException | ArithmeticException | DateTimeException notAMoment) {
            throw malformed();
        }
        throw malformed();
    }

    /** The key part at {@code index} as an id. */
    public UUID id(int index) {
        return Ids.find(parts.get(index)).orElseThrow(Cursor::malformed);
    }

    private static ServiceException malformed() {
        return ServiceException.badInput("`after` is not a cursor of this list.");
    }
}
