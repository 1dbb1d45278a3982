package io.counterpoint.gateway.serving;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.inject.Singleton;

/**
 * As many event loops as there are cores. Nothing ever blocks one, so a second on the same core would only take turns
 * with the first.
 */
@Singleton
final class EventLoops implements VertxOptionsCustomizer {

    @Override
    public void accept(VertxOptions options) {
        options.setEventLoopPoolSize(Runtime.getRuntime().availableProcessors());
    }
}
