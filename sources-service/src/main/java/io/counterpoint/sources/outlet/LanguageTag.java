package io.counterpoint.sources.outlet;

import io.counterpoint.sources.errors.ServiceException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Languages as BCP 47 tags in their canonical case: {@code en}, {@code uk}, {@code zh-Hant}, {@code pt-BR}. */
public final class LanguageTag {

    private static final int LONGEST = 35;

    private LanguageTag() {}

    /** The canonical form of a tag, or null for null and blank; BAD_INPUT for what is not a tag. */
    public static @Nullable String normalised(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        String tag = given.strip().replace('_', '-');
        if (tag.length() > LONGEST) {
            throw notATag();
        }
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException illformed) {
            throw notATag();
        }
    }

    private static ServiceException notATag() {
        return ServiceException.badInput("`language` must be a BCP 47 tag such as \"en\" or \"pt-BR\".");
    }
}
