package io.counterpoint.supply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The release script in a repository of its own, which has the files that it looks at and an origin to push to. */
class ReleaseTest {

    private static final String SCRIPT = "deploy/release";

    @TempDir
    private Path folder;

    private Path clone = Path.of("");

    private record Outcome(int status, String output) {}

    @BeforeEach
    void makeRepository() throws IOException, InterruptedException {
        Assumptions.assumeTrue(isInstalled("git") && isInstalled("bash"), "git and bash are not installed");
        clone = Files.createDirectory(folder.resolve("clone"));
        for (String file : List.of(
                "pom.xml",
                "gateway/pom.xml",
                "deploy/local/pom.xml",
                "deploy/kubernetes/base/kustomization.yaml",
                "deploy/kubernetes/overlays/local/kustomization.yaml",
                "deploy/kubernetes/README.md",
                SCRIPT)) {
            Path target = clone.resolve(file);
            Files.createDirectories(target.resolveSibling("."));
            Files.copy(Planted.ROOT.resolve(file), target, StandardCopyOption.COPY_ATTRIBUTES);
        }
        git("init", "--quiet", "--initial-branch=main");
        git("config", "user.name", "Releaser");
        git("config", "user.email", "releaser@example.org");
        git("init", "--quiet", "--bare", "origin");
        Files.writeString(clone.resolve(".gitignore"), "origin/\n");
        git("remote", "add", "origin", "origin");
        commitAll();
    }

    @Test
    void aReleaseIsACommitATagAndAVersionToWorkOn() throws IOException, InterruptedException {
        Outcome outcome = release("1.4.0");

        assertThat(outcome.status()).describedAs(outcome.output()).isZero();
        assertThat(git("log", "--format=%s", "-2")).isEqualTo("Work on 1.5.0\nRelease 1.4.0\n");
        assertThat(git("tag", "--list", "--format=%(objecttype) %(contents:subject)", "v1.4.0"))
                .isEqualTo("tag Counterpoint 1.4.0\n");
        assertThat(git("show", "v1.4.0:gateway/pom.xml")).contains("<version>1.4.0</version>");
        assertThat(git("show", "v1.4.0:deploy/kubernetes/overlays/local/kustomization.yaml"))
                .contains("newTag: 1.4.0\n")
                .doesNotContain("SNAPSHOT");
        assertThat(git("show", "v1.4.0:deploy/kubernetes/README.md"))
                .contains("counterpoint/gateway:1.4.0")
                .doesNotContain("SNAPSHOT");
        assertThat(git("show", "HEAD:deploy/kubernetes/README.md")).contains("counterpoint/gateway:1.5.0-SNAPSHOT");
        assertThat(git("show", "HEAD:pom.xml")).contains("<version>1.5.0-SNAPSHOT</version>");
        assertThat(git("status", "--porcelain")).isEmpty();
    }

    @Test
    void nothingIsPushed() throws IOException, InterruptedException {
        Outcome outcome = release("1.4.0");

        assertThat(outcome.output()).contains("git push --atomic origin main v1.4.0");
        assertThat(git("--git-dir=origin", "for-each-ref")).isEmpty();
    }

    @Test
    void whatWasReleasedIsLeftAlone() throws IOException, InterruptedException {
        release("1.4.0");
        String head = git("rev-parse", "HEAD");

        Outcome again = release("1.4.0");

        assertThat(again.status()).isZero();
        assertThat(again.output()).contains("1.4.0 was released already");
        assertThat(git("rev-parse", "HEAD")).isEqualTo(head);
    }

    @Test
    void aDryRunChangesNothing() throws IOException, InterruptedException {
        String head = git("rev-parse", "HEAD");

        Outcome outcome = release("1.4.0", "--next", "2.0.0", "--dry-run");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.output()).contains("v1.4.0", "2.0.0-SNAPSHOT", "gateway/pom.xml");
        assertThat(git("rev-parse", "HEAD")).isEqualTo(head);
        assertThat(git("status", "--porcelain")).isEmpty();
        assertThat(git("tag")).isEmpty();
    }

    @Test
    void afterACandidateComesTheReleaseItself() throws IOException, InterruptedException {
        assertThat(release("1.4.0-rc.1").status()).isZero();

        assertThat(git("log", "--format=%s", "-1")).isEqualTo("Work on 1.4.0\n");
    }

    @Test
    void aTreeWithChangesIsRefused() throws IOException, InterruptedException {
        Files.writeString(clone.resolve("new-file"), "not committed");

        Outcome outcome = release("1.4.0");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.output()).contains("changes that are not committed");
        assertThat(git("tag")).isEmpty();
    }

    @Test
    void whatIsNoVersionIsRefused() throws IOException, InterruptedException {
        for (String version : List.of("1.4", "v1.4.0", "1.4.0-SNAPSHOT", "01.4.0", "1.4.0; touch x")) {
            assertThat(release(version).status()).describedAs(version).isEqualTo(1);
        }
        assertThat(git("tag")).isEmpty();
    }

    /** Signing fails with a key that is not there: neither the tag nor half of the commits may stay. */
    @Test
    void halfAReleaseIsTakenBack() throws IOException, InterruptedException {
        git("config", "gpg.format", "ssh");
        git("config", "user.signingkey", folder.resolve("missing.pub").toString());
        String head = git("rev-parse", "HEAD");

        assertThat(release("1.4.0").status()).isNotZero();

        assertThat(git("rev-parse", "HEAD")).isEqualTo(head);
        assertThat(git("tag")).isEmpty();
        assertThat(git("status", "--porcelain")).isEmpty();
    }

    @Test
    void commitsAndTagAreSignedWhereThereIsAKey() throws IOException, InterruptedException {
        Assumptions.assumeTrue(isInstalled("ssh-keygen"), "ssh-keygen is not installed");
        Path key = folder.resolve("key");
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString());
        Path signers = Files.writeString(
                folder.resolve("signers"), "releaser@example.org " + Files.readString(folder.resolve("key.pub")));
        git("config", "gpg.format", "ssh");
        git("config", "user.signingkey", key.toString());
        git("config", "gpg.ssh.allowedSignersFile", signers.toString());

        assertThat(release("1.4.0").output()).contains("as v1.4.0, signed");

        assertThat(run("git", "verify-tag", "v1.4.0").status()).isZero();
        assertThat(run("git", "verify-commit", "HEAD").status()).isZero();
        assertThat(run("git", "verify-commit", "HEAD~1").status()).isZero();
    }

    private void commitAll() throws IOException, InterruptedException {
        git("add", "--all");
        git("commit", "--quiet", "--message", "Begin");
    }

    private Outcome release(String... arguments) throws IOException, InterruptedException {
        return run(
                Stream.concat(Stream.of("bash", SCRIPT), Stream.of(arguments)).toArray(String[]::new));
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        Outcome outcome =
                run(Stream.concat(Stream.of("git"), Stream.of(arguments)).toArray(String[]::new));
        assertThat(outcome.status()).describedAs(outcome.output()).isZero();
        return outcome.output();
    }

    /** With nobody's own settings, whatever they are on this machine. */
    private Outcome run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(clone.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_CONFIG_GLOBAL", File.separator + "dev" + File.separator + "null");
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
