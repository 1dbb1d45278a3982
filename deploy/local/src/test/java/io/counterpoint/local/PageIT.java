package io.counterpoint.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an analyst sees first on the page, in a real Chromium. */
class PageIT {

    private static final String CONTESTED = """
            { claims(first: 5, filter: {contested: true}, orderBy: CONTENTION) { edges { node { text
                stances { party { name } } } } } }""";

    private final TestSystem system = TestSystem.shared();

    @Test
    void boardShowsTheContestedClaimsWithTheirParties() throws Exception {
        try (OpenPage open = OpenPage.of(system)) {
            JsonNode claims = system.gateway().ask(CONTESTED, Map.of()).path("claims");
            Page page = open.show("#/").page();

            assertThat(claims.findValuesAsText("text")).isNotEmpty();
            assertThat(page.locator(".card h2").allTextContents())
                    .startsWith(claims.findValuesAsText("text").toArray(String[]::new));
            assertThat(page.locator(".card").first().locator("svg").getAttribute("aria-label"))
                    .contains(claims.path("edges").path(0).findValuesAsText("name"));
        }
    }

    @Test
    void whatTheBoardDrawsIsThereAsATableAndAsCsv() throws Exception {
        try (OpenPage open = OpenPage.of(system)) {
            Page page = open.show("#/").page();
            page.locator("data-table summary").click();
            Locator row = page.locator("data-table tbody tr").first();
            row.waitFor();
            List<String> cells = row.locator("th, td").allTextContents();

            Download csv =
                    page.waitForDownload(() -> page.locator("data-table button").click());

            assertThat(cells).hasSizeGreaterThan(3);
            assertThat(Files.readString(csv.path())).contains(cells.get(1), cells.get(2));
            assertThat(csv.suggestedFilename()).endsWith(".csv");
        }
    }
}
