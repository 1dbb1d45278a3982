package io.counterpoint.claims.extraction;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakerProfileTest {
    private static SpeakerProfile profile(ExtractedStatement statement) {
        Mention speaker = requireNonNull(statement.speaker());
        return requireNonNull(speaker.profile());
    }

    private static List<SpeakerProfile> profiles(String text) {
        return Extraction.of(StatementKind.INDIRECT, text).stream()
                .map(SpeakerProfileTest::profile)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Ruritanian political analyst Ada Brook said the dam leaked. | NAMED | Ada Brook | political analyst | Ruritania",
                "Ada Brook, the mayor of Bath, said the dam leaked. | NAMED | Ada Brook | mayor of Bath | -",
                "Ruritania’s chief engineer, Ada Brook, said the dam leaked. | NAMED | Ada Brook | chief engineer | Ruritania",
                "Rep. Ada Brook (D-Ohio) said the dam leaked. | NAMED | Ada Brook | Rep. | -",
                "A senior official said the dam leaked. | ANONYMOUS | - | senior official | -",
                "The mayor said the dam leaked. | ROLE | - | mayor | -",
                "Strelsau said the dam leaked. | COLLECTIVE | - | - | Ruritania",
                "Chief Executive Ada Brook said the dam leaked. | NAMED | Ada Brook | Chief Executive | -",
                "Ada Brook, who heads the works council, said the dam leaked. | NAMED | Ada Brook | head of the works council | -",
                "Secretary of State Ada Brook said the dam leaked. | NAMED | Ada Brook | Secretary of State | -",
                "The bank's Ada Brook said the dam leaked. | NAMED | Ada Brook | - | -",
                "The Guardian said the dam leaked. | COLLECTIVE | Guardian | - | -",
                "Turbine maker Brook & Co said the dam leaked. | COLLECTIVE | Brook & Co | Turbine maker | -",
                "Analysts at Brook & Co said the dam leaked. | COLLECTIVE | - | - | -",
                "Amnesty International said the dam leaked. | COLLECTIVE | Amnesty International | - | -",
                "A Western diplomat said the dam leaked. | ANONYMOUS | - | Western diplomat | -",
                "An official who asked not to be named said the dam leaked. | ANONYMOUS | - | official | -",
                "They said the dam leaked. | PRONOUN | - | - | -",
            })
    void saysWhatTheTextSays(
            String text, SpeakerKind kind, @Nullable String name, @Nullable String role, @Nullable String affiliation) {
        assertThat(profiles(text)).containsExactly(new SpeakerProfile(kind, name, role, affiliation));
    }

    @Test
    void surnameAndPronounTakeUpTheIntroduction() {
        List<SpeakerProfile> found = profiles("Ruritanian analyst Ada Brook said the dam leaked. "
                + "She said the lake was full. Brook said the town was safe.");

        assertThat(found).extracting(SpeakerProfile::name).containsOnly("Ada Brook");
        assertThat(found).extracting(SpeakerProfile::role).containsOnly("analyst");
        assertThat(found)
                .extracting(SpeakerProfile::kind)
                .containsExactly(SpeakerKind.NAMED, SpeakerKind.PRONOUN, SpeakerKind.NAMED);
    }
}
