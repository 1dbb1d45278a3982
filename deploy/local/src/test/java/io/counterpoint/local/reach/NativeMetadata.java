package io.counterpoint.local.reach;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The metadata for native-image in a set of jars: what stays reachable by name in a binary made from them. */
final class NativeMetadata {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Stands between a type and its field; a method's separator is shorter. */
    private static final String FIELD = "#field ";

    private final Set<String> types = new HashSet<>();
    private final Set<String> members = new HashSet<>();
    private final Set<String> bundles = new HashSet<>();
    private final Set<String> proxies = new HashSet<>();
    private final Set<String> serialised = new HashSet<>();
    private final Set<Pattern> resources = new LinkedHashSet<>();

    /** Adds one file of metadata: the file's name tells its format, as native-image reads it. */
    void add(String file, byte[] content) throws IOException {
        JsonNode json = JSON.readTree(content);
        switch (file.substring(file.lastIndexOf('/') + 1)) {
            case "reflect-config.json" -> json.forEach(type -> addType(type, "name"));
            case "resource-config.json" -> addResources(json);
            case "proxy-config.json" -> json.forEach(this::addProxy);
            case "serialization-config.json" ->
                json.path("types")
                        .forEach(type -> serialised.add(type.path("name").asText()));
            case "reachability-metadata.json" -> addAll(json);
            default -> {}
        }
    }

    /** Adds types that are registered with all that is in them. */
    void addWhole(Collection<String> names) {
        for (String name : names) {
            types.add(name);
            for (String kind : List.of("Methods", "Constructors", "Fields")) {
                members.add(name + "#" + kind);
            }
        }
    }

    private void addAll(JsonNode json) {
        for (JsonNode type : json.path("reflection")) {
            if (type.path("type").has("proxy")) {
                addProxy(type.path("type").path("proxy"));
            } else {
                addType(type, "type");
            }
            if (type.path("serializable").asBoolean()) {
                serialised.add(type.path("type").asText());
            }
        }
        for (JsonNode resource : json.path("resources")) {
            if (resource.has("bundle")) {
                addBundle(resource.path("bundle").asText());
            } else {
                resources.add(Pattern.compile(ofGlob(resource.path("glob").asText())));
            }
        }
    }

    private void addType(JsonNode type, String key) {
        String name = type.path(key).asText();
        types.add(name);
        for (String all : List.of("allDeclared", "allPublic")) {
            for (String kind : List.of("Methods", "Constructors", "Fields")) {
                if (type.path(all + kind).asBoolean()) {
                    members.add(name + "#" + kind);
                }
            }
        }
        for (String list : List.of("methods", "queriedMethods")) {
            type.path(list)
                    .forEach(method ->
                            members.add(name + "#" + method.path("name").asText()));
        }
        type.path("fields")
                .forEach(field -> members.add(name + FIELD + field.path("name").asText()));
    }

    private void addResources(JsonNode json) {
        for (JsonNode each : json.path("resources").path("includes")) {
            resources.add(Pattern.compile(each.path("pattern").asText()));
        }
        for (JsonNode each : json.path("globs")) {
            resources.add(Pattern.compile(ofGlob(each.path("glob").asText())));
        }
        json.path("bundles").forEach(bundle -> addBundle(bundle.path("name").asText()));
    }

    private void addBundle(String name) {
        bundles.add(name.substring(name.indexOf(':') + 1));
    }

    private void addProxy(JsonNode interfaces) {
        List<String> names = new ArrayList<>();
        (interfaces.has("interfaces") ? interfaces.path("interfaces") : interfaces)
                .forEach(each -> names.add(each.asText()));
        proxies.add(String.join(",", names));
    }

    private static String ofGlob(String glob) {
        return Stream.of(glob.split("(?<=\\*\\*/?)|(?=\\*)"))
                .map(part -> switch (part) {
                    case "**", "**/" -> ".*";
                    case "*" -> "[^/]*";
                    default -> Pattern.quote(part);
                })
                .reduce("", String::concat);
    }

    /** Whether a binary finds what was looked up. */
    boolean covers(Use use) {
        return switch (use.kind()) {
            case "type" -> types.contains(use.target());
            case "record" -> types.contains(use.target());
            case "method", "field" -> hasMember(use.kind(), use.target());
            case "resource" ->
                resources.stream()
                        .anyMatch(pattern -> pattern.matcher(use.target()).matches());
            case "bundle" -> bundles.contains(use.target());
            case "proxy" -> proxies.contains(use.target());
            case "serialised" -> serialised.contains(use.target());
            default -> false;
        };
    }

    private boolean hasMember(String kind, String target) {
        int hash = target.indexOf('#');
        String type = target.substring(0, hash);
        int parameters = target.indexOf('(');
        String name = target.substring(hash + 1, parameters < 0 ? target.length() : parameters);
        if (kind.equals("field")) {
            return members.contains(type + "#Fields") || members.contains(type + FIELD + name);
        }
        String all = name.equals("<init>") ? "Constructors" : "Methods";
        return members.contains(type + "#" + all) || members.contains(type + "#" + name);
    }
}
