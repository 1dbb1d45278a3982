package io.counterpoint.local;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * The seeds through an existing router from npm, which reads the committed supergraph in place of the gateway: nothing in
 * the subgraphs or the supergraph depends on the gateway. deploy/local/existing-router installs that router.
 */
class ExistingRouterIT extends SeedsSuite {

    private static ExistingRouter router;

    @BeforeAll
    static void startRouter() throws Exception {
        Path folder = TestSystem.ROOT.resolve(
                System.getProperty("counterpoint.existing-router", ".counterpoint/existing-router"));
        assumeTrue(ExistingRouter.hasNode(), "An existing router needs Node 20 or newer on the PATH.");
        assumeTrue(
                Files.isDirectory(folder.resolve("node_modules")),
                "No existing router is installed: deploy/local/existing-router does so.");
        assumeTrue(TestSystem.shared().isOwn(), "An existing router needs to know where the subgraphs are.");
        router = new ExistingRouter(folder, TestSystem.shared());
    }

    @AfterAll
    static void stopRouter() {
        if (router != null) {
            router.close();
        }
    }

    @Override
    GraphQl gateway() {
        return router.client();
    }
}
