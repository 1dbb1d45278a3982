package io.counterpoint.gateway.http;

import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.json.JsonScalar;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the configuration comes to for the page.
 *
 * @param document the JSON that the page reads: {@code signIn} with issuer, clientId and scope, or null
 * @param origins where else than at the gateway the page may ask, in the words of a security policy
 */
record BoardSettings(String document, String origins) {

    /**
     * The settings.
     *
     * @throws IllegalArgumentException when only one of issuer and client is set, or an address is none of the web
     */
    static BoardSettings of(BoardConfig.SignIn signIn) {
        if (signIn.issuer().isPresent() != signIn.clientId().isPresent()) {
            throw new IllegalArgumentException(
                    "counterpoint.gateway.board.sign-in needs both, an issuer and a client-id, or neither.");
        }
        if (signIn.issuer().isEmpty()) {
            return new BoardSettings(
                    new JsonObject().put("signIn", JsonScalar.NULL).toString(), "");
        }
        URI issuer = signIn.issuer().orElseThrow();
        JsonObject told = new JsonObject()
                .put("issuer", JsonScalar.string(issuer.toString()))
                .put("clientId", JsonScalar.string(signIn.clientId().orElseThrow()))
                .put("scope", JsonScalar.string(signIn.scope()));
        String origins = Stream.concat(Stream.of(issuer), signIn.origins().orElse(List.of()).stream())
                .map(BoardSettings::origin)
                .distinct()
                .collect(Collectors.joining(" "));
        return new BoardSettings(new JsonObject().put("signIn", told).toString(), origins);
    }

    private static String origin(URI address) {
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "counterpoint.gateway.board.sign-in has an address that is none of the web: " + address);
        }
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
