package io.counterpoint.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkflowTest {

    private static final Path FOLDER = Planted.ROOT.resolve(".github/workflows");
    private static final String GOOD = """
            on:
              push:
            permissions:
              contents: read
            concurrency:
              group: test
            jobs:
              test:
                runs-on: ubuntu-24.04
                timeout-minutes: 5
                steps:
                  - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
                    with:
                      persist-credentials: false
                  - run: echo "$GITHUB_REF_NAME"
            """;

    static List<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void ours(Path workflow) throws IOException {
        assertThat(workflow.toString()).endsWith(".yml");
        assertThat(Workflow.objections(workflow.getFileName().toString(), Files.readString(workflow)))
                .isEmpty();
    }

    @Test
    void oneWithoutFaultIsLeftAlone() throws IOException {
        assertThat(Workflow.objections("check.yml", GOOD)).isEmpty();
    }

    @Test
    void faultsAreFound() throws IOException {
        assertFault("@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2", "@v4", "not pinned by commit");
        assertFault("@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2", "@11bd719 # v4.2.2", "not pinned by commit");
        assertFault(" # v4.2.2", "", "not pinned by commit");
        assertFault("  push:", "  pull_request_target:", "strangers' code");
        assertFault("on:\n  push:", "on: [push, workflow_run]", "strangers' code");
        assertFault("concurrency:\n  group: test\n", "", "no concurrency");
        assertFault("permissions:\n  contents: read\n", "", "permissions");
        assertFault("permissions:\n  contents: read\n", "permissions: write-all\n", "permissions");
        assertFault("  contents: read", "  contents: write", "permissions");
        assertFault("    timeout-minutes: 5\n", "", "no timeout");
        assertFault(
                "    timeout-minutes: 5\n",
                "    timeout-minutes: 5\n    permissions: {packages: write}\n",
                "may write");
        assertFault("ubuntu-24.04", "ubuntu-latest", "latest");
        assertFault("$GITHUB_REF_NAME", "${{ github.ref_name }}", "what others may write");
        assertFault("persist-credentials: false", "fetch-depth: 0", "leaves its token");
    }

    private static void assertFault(String good, String bad, String objection) throws IOException {
        assertThat(GOOD).contains(good);
        assertThat(Workflow.objections("check.yml", GOOD.replace(good, bad)))
                .describedAs(bad)
                .singleElement()
                .asString()
                .contains(objection);
    }
}
