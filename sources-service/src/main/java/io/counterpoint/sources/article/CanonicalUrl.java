package io.counterpoint.sources.article;

import io.counterpoint.sources.errors.ServiceException;
import io.counterpoint.sources.storage.StorableText;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The address of an article in the one form its variants share: scheme and host in lower case, hosts in ASCII, no
 * default port, no user, no fragment, no empty query, no tracking parameters, the others sorted; dots and repeated
 * slashes of the path resolved, no slash at its end; only what needs it percent-encoded, in upper case. http and https
 * count as the same, as do hosts with and without {@code www.}.
 *
 * @param value the canonical form; ASCII, at most {@value #LONGEST} characters
 */
public record CanonicalUrl(String value) {

    /** The longest address, in characters. */
    public static final int LONGEST = 2_000;

    private static final List<String> TRACKING_PREFIXES = List.of("utm_", "at_", "mc_", "pk_", "hsa_", "_hs", "ns_");
    private static final Pattern TRACKING = Pattern.compile(
            "fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|igsh|twclid|ttclid|mkt_tok|ref_src|ref_url|cmpid|ocid"
                    + "|smid|srnd|__twitter_impression|amp_js_v|usqp|_ga|_gl|ncid|xtor|ito|smtyp|taid|cmp|share_id");
    private static final Pattern SCHEME = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);
    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    private static final Pattern ESCAPE = Pattern.compile("%([0-9a-fA-F]{2})");
    private static final Pattern ILLEGAL = Pattern.compile("[ \"<>\\\\^`{|}\\[\\]]");
    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");
    private static final Pattern ABOVE_ROOT = Pattern.compile("^(?:/\\.\\.)+(?=/|$)");
    private static final int HIGHEST_PORT = 65_535;

    /** Reads an address as given; BAD_INPUT when it is not an absolute http or https URL, LIMIT_EXCEEDED when too long. */
    public static CanonicalUrl of(String given) {
        String trimmed = StorableText.check("url", given).strip();
        if (trimmed.length() > LONGEST) {
            throw tooLong();
        }
        if (!SCHEME.matcher(trimmed).lookingAt()) {
            throw ServiceException.badInput("`url` must begin with http:// or https://.");
        }
        URI uri = parse(trimmed);
        String value = "https://" + authority(uri) + path(uri.getRawPath()) + query(uri.getRawQuery());
        if (value.length() > LONGEST) {
            throw tooLong();
        }
        return new CanonicalUrl(value);
    }

    private static URI parse(String given) {
        try {
            int fragment = given.indexOf('#');
            String address = fragment < 0 ? given : given.substring(0, fragment);
            return new URI(asciiHost(encodeIllegal(address)));
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            throw ServiceException.badInput("`url` is not a URL.");
        }
    }

    /** Browsers and feeds pass characters on that a URI must escape; they mean the same escaped. */
    private static String encodeIllegal(String address) {
        int path = address.indexOf('/', address.indexOf("//") + 2);
        if (path < 0) {
            return address;
        }
        String escaped = ILLEGAL.matcher(address.substring(path))
                .replaceAll(match -> "%"
                        + String.format(Locale.ROOT, "%02X", (int) match.group().charAt(0)));
        return address.substring(0, path) + STRAY_PERCENT.matcher(escaped).replaceAll("%25");
    }

    private static String asciiHost(String address) {
        int start = address.indexOf("//") + 2;
        int end = start;
        while (end < address.length() && "/?:".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        String host = address.substring(start, end);
        boolean ascii = host.chars().allMatch(character -> character < 128);
        return ascii ? address : address.substring(0, start) + IDN.toASCII(host) + address.substring(end);
    }

    private static String authority(URI uri) {
        @Nullable String host = uri.getHost();
        if (host == null || host.isEmpty() || uri.getPort() > HIGHEST_PORT) {
            throw ServiceException.badInput("`url` names no host.");
        }
        String lower = host.toLowerCase(Locale.ROOT);
        String dotless = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        String bare = dotless.startsWith("www.") ? dotless.substring(4) : dotless;
        int port = uri.getPort();
        return port < 0 || port == 80 || port == 443 ? bare : bare + ":" + port;
    }

    private static String path(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        String single = SLASHES.matcher(normalisedEscapes(raw)).replaceAll("/");
        String resolved =
                ABOVE_ROOT.matcher(URI.create(single).normalize().getRawPath()).replaceFirst("");
        return resolved.endsWith("/") ? resolved.substring(0, resolved.length() - 1) : resolved;
    }

    private static String query(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        String kept = Arrays.stream(raw.split("&", -1))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                .map(CanonicalUrl::normalisedEscapes)
                .sorted()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isTracking(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return TRACKING.matcher(name).matches() || TRACKING_PREFIXES.stream().anyMatch(name::startsWith);
    }

    /** Escapes of letters, digits and {@code -._~} are undone, others upper-cased; what is not ASCII is escaped. */
    private static String normalisedEscapes(String raw) {
        return ESCAPE.matcher(withoutNonAscii(raw)).replaceAll(match -> {
            char character = (char) Integer.parseInt(match.group(1), 16);
            return isUnreserved(character)
                    ? String.valueOf(character)
                    : match.group().toUpperCase(Locale.ROOT);
        });
    }

    private static boolean isUnreserved(char character) {
        return character < 128 && (Character.isLetterOrDigit(character) || "-._~".indexOf(character) >= 0);
    }

    private static String withoutNonAscii(String raw) {
        StringBuilder ascii = new StringBuilder(raw.length());
        for (byte octet : raw.getBytes(StandardCharsets.UTF_8)) {
            if (octet < 0) {
                ascii.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            } else {
                ascii.append((char) octet);
            }
        }
        return ascii.toString();
    }

    private static ServiceException tooLong() {
        return ServiceException.limitExceeded("`url` is longer than " + LONGEST + " characters.");
    }
}
