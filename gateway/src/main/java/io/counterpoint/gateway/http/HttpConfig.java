package io.counterpoint.gateway.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the router meets its clients. */
@ConfigMapping(prefix = "counterpoint.gateway.http")
public interface HttpConfig {

    /** Operations in one POST as a JSON list; 0 refuses lists. Each operation has to keep the limits by itself. */
    @WithDefault("0")
    @Min(0)
    @Max(100)
    int batchSize();

    /** Whether GraphiQL, the page for developers, is served. It can do nothing that other clients cannot. */
    @WithDefault("true")
    boolean graphiql();

    /** Protection against requests that other web sites make browsers send. */
    Csrf csrf();

    /** Which other web sites may ask. */
    Cors cors();

    /** Compression of answers. */
    Compression compression();

    /**
     * Cross-site request forgery. A browser sends GET for any web site without asking first, unless the request has a
     * header that pages may not set freely. POST needs no more, since only {@code application/json} is taken.
     */
    interface Csrf {

        /** Whether GET needs one of {@link #headers}, or has to come from the router's own pages. */
        @WithDefault("true")
        boolean enabled();

        /** Any of them will do, with any value. None may be one that browsers send of their own accord. */
        @WithDefault("GraphQL-Preflight,X-Requested-With,Apollo-Require-Preflight,X-Apollo-Operation-Name")
        List<String> headers();
    }

    /** Cross-origin resource sharing. */
    interface Cors {

        /** Origins such as {@code https://app.example}; {@code *} for all, without credentials. None unless set. */
        Optional<List<String>> origins();

        /** Whether pages may send cookies and other credentials. */
        @WithDefault("false")
        boolean credentials();

        /** Headers that pages may send. */
        @WithDefault("Content-Type,Authorization,Counterpoint-Trace,If-None-Match,GraphQL-Preflight,X-Requested-With,"
                + "Apollo-Require-Preflight,X-Apollo-Operation-Name")
        List<String> headers();

        /** How long a browser may remember what is allowed. */
        @WithDefault("1h")
        Duration maxAge();
    }

    /** gzip, for clients that accept it. */
    interface Compression {

        /** Whether answers are compressed. It takes processor time to save bandwidth; a proxy in front can do it, too. */
        @WithDefault("true")
        boolean enabled();

        /** Bytes from which on an answer is compressed; smaller ones fit into a packet anyway. */
        @WithDefault("1400")
        @Min(1)
        @Max(1_000_000_000)
        int fromBytes();
    }
}
