package io.counterpoint.gateway.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A document that carries its scripts and its style, with the policy that lets these alone be used.
 *
 * @param bytes the document in UTF-8
 * @param compressed the same by gzip
 * @param policy the value of the header {@code Content-Security-Policy}
 * @param tag the value of the header {@code ETag}
 */
@SuppressWarnings("ArrayRecordComponent") // Sent as they are; pages are never compared.
record InlinedPage(byte[] bytes, byte[] compressed, String policy, String tag) {

    /** Begins with a document that still links to its files. */
    static Draft of(String document) {
        return new Draft(document, List.of(), List.of());
    }

    /** A document in which some links may have been replaced by what they led to. */
    record Draft(String document, List<String> scripts, List<String> styles) {

        Draft withStyle(String link, String style) {
            return new Draft(inlined(link, "style", "<style>", style), scripts, with(styles, style));
        }

        /** A script that runs as soon as it has arrived, while the rest of the document has not. */
        Draft withFirstScript(String link, String script) {
            return new Draft(inlined(link, "script", "<script>", script), with(scripts, script), styles);
        }

        Draft withModule(String link, String script) {
            return new Draft(
                    inlined(link, "script", "<script type=\"module\">", script), with(scripts, script), styles);
        }

        /**
         * The finished page.
         *
         * @param origins where else than at its own origin it may ask, with spaces between; empty for nowhere
         */
        InlinedPage seal(String origins) {
            byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
            String policy = "default-src 'none'; script-src " + sources(scripts) + "; style-src " + sources(styles)
                    + "; img-src 'self'; connect-src 'self'" + (origins.isEmpty() ? "" : " " + origins)
                    + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                    + "; require-trusted-types-for 'script'; trusted-types lit-html";
            return new InlinedPage(bytes, smallest(bytes), policy, EntityTag.of(bytes));
        }

        private String inlined(String link, String element, String begin, String content) {
            String lower = content.toLowerCase(Locale.ROOT);
            if (!document.contains(link) || lower.contains("</" + element) || lower.contains("<script")) {
                throw new IllegalStateException("The page's " + element + " cannot stand in its document.");
            }
            return document.replace(link, begin + content + "</" + element + ">");
        }

        private static List<String> with(List<String> hashes, String content) {
            return Stream.concat(hashes.stream(), Stream.of(hash(content))).toList();
        }

        private static String sources(List<String> hashes) {
            return hashes.isEmpty() ? "'none'" : String.join(" ", hashes);
        }

        private static String hash(String content) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
                return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }

        /** Compressed once and sent often, so as small as it gets. */
        private static byte[] smallest(byte[] bytes) {
            var compressed = new ByteArrayOutputStream(bytes.length / 3);
            try (var gzip = new GZIPOutputStream(compressed) {
                {
                    def.setLevel(Deflater.BEST_COMPRESSION);
                }
            }) {
                gzip.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException("Memory cannot fail like a file", e);
            }
            return compressed.toByteArray();
        }
    }
}
