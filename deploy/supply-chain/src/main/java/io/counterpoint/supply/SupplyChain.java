package io.counterpoint.supply;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cyclonedx.model.Component;

/**
 * Makes the bills of materials and the list of licences, and judges both:
 *
 * <pre>
 * check FOLDER         of the checkout whose services were packaged; ends with 1 where something must not be so
 * renew FOLDER [URL]   asks OSV, or another server that speaks its protocol, for all that is known today
 * </pre>
 */
public final class SupplyChain {

    private static final List<String> SERVICES = List.of("gateway", "sources-service", "claims-service");
    private static final String OSV = "https://api.osv.dev";

    private final Path root;
    private final PrintStream out;

    SupplyChain(Path root, PrintStream out) {
        this.root = root;
        this.out = out;
    }

    /** Does what the first argument names. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("check FOLDER, or renew FOLDER [URL]");
        }
        SupplyChain chain = new SupplyChain(Path.of(arguments[1]), System.out);
        switch (arguments[0]) {
            case "check" -> System.exit(chain.check() ? 0 : 1);
            case "renew" -> chain.renew(URI.create(arguments.length > 2 ? arguments[2] : OSV));
            default -> throw new IllegalArgumentException(arguments[0] + " is neither check nor renew");
        }
    }

    /** Writes {@code SERVICE.cdx.json} and {@code licences.txt}, and tells what must not be so. */
    boolean check() throws IOException {
        Map<String, Sbom> sboms = assemble();
        LicencePolicy policy = LicencePolicy.read(own("licences.yaml"));
        Files.writeString(output("licences.txt"), LicenceList.of(sboms, policy));

        List<String> objections = new ArrayList<>();
        for (Map.Entry<String, Sbom> sbom : sboms.entrySet()) {
            objections.addAll(new Shipped(root.resolve(sbom.getKey())).missingIn(sbom.getValue()));
        }
        List<Component> components = sboms.values().stream()
                .flatMap(sbom -> sbom.components().stream())
                .toList();
        components.stream()
                .flatMap(component -> policy.objections(component).stream())
                .distinct()
                .forEach(objections::add);
        Advisories advisories = Advisories.read(own("advisories.json"));
        objections.addAll(advisories.objections(components, Advisories.accepted(own("accepted.yaml"))));

        objections.forEach(objection -> out.println("supply chain: " + objection));
        if (objections.isEmpty()) {
            out.printf(
                    "supply chain: %d components, all under allowed licences; none with an unaccepted flaw of the %d known on %s%n",
                    components.stream().map(Component::getPurl).distinct().count(),
                    advisories.advisories().size(),
                    advisories.asOf());
        }
        return objections.isEmpty();
    }

    /** Asks for everything known about every package that is used, whatever the version, and keeps it. */
    void renew(URI server) throws IOException, InterruptedException {
        List<Advisory.PackageName> packages = assemble().values().stream()
                .flatMap(sbom -> sbom.components().stream())
                .flatMap(component -> Advisories.packageName(component).stream())
                .filter(name -> !name.name().startsWith("io.counterpoint:"))
                .distinct()
                .toList();
        Advisories renewed = new Advisories(
                server.toString(), LocalDate.now(ZoneOffset.UTC).toString(), new Renewal(server).advisories(packages));
        renewed.write(own("advisories.json"));
        out.printf("%d advisories on %d packages%n", renewed.advisories().size(), packages.size());
    }

    private Map<String, Sbom> assemble() throws IOException {
        Map<String, Sbom> sboms = new TreeMap<>();
        for (String service : SERVICES) {
            Path libraries = root.resolve(service).resolve("target/libraries.json");
            if (!Files.exists(libraries)) {
                throw new IOException(libraries + " is not there: ./mvnw -Dquick -Dsbom.skip=false package makes it.");
            }
            Sbom sbom = Sbom.read(libraries).with(service.equals("gateway") ? webParts() : List.of());
            sbom.write(output(service + ".cdx.json"));
            sboms.put(service, sbom);
        }
        return sboms;
    }

    /** What the gateway brings for browsers, which came by way of npm. */
    private static List<Component> webParts() throws IOException {
        try (InputStream stream = Objects.requireNonNull(SupplyChain.class.getResourceAsStream("/web.cdx.json"))) {
            return Sbom.read(stream).components();
        }
    }

    private Path own(String file) {
        return root.resolve("deploy/supply-chain").resolve(file);
    }

    private Path output(String file) {
        return own("target").resolve(file);
    }
}
