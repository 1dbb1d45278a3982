package io.counterpoint.gateway.http;

import io.counterpoint.gateway.documents.ClientRequest;
import io.counterpoint.gateway.execution.ErrorCode;
import io.counterpoint.gateway.execution.RequestRejectedException;
import io.counterpoint.gateway.json.Json;
import io.counterpoint.gateway.json.JsonArray;
import io.counterpoint.gateway.limits.LimitsConfig;
import io.counterpoint.gateway.limits.TurnedAwayException;
import io.counterpoint.gateway.subscription.EventStreams;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** GraphQL over HTTP at {@code /graphql}: GET for queries, POST for all operations. */
@ApplicationScoped
class GraphQLEndpoint {

    static final String PATH = "/graphql";

    private final OperationRunner runner;
    private final BatchRunner batches;
    private final EventStreams streams;
    private final AnswerSender sender;
    private final Cors cors;
    private final CsrfGuard csrf;
    private final TokenGate tokens;
    private final AdmissionControl admission;
    private final TraceDoor traces;
    private final LimitsConfig limits;
    private final BodyRoom bodies;

    GraphQLEndpoint(
            OperationRunner runner,
            BatchRunner batches,
            EventStreams streams,
            AnswerSender sender,
            TokenGate tokens,
            AdmissionControl admission,
            TraceConfig traces,
            HttpConfig config,
            LimitsConfig limits) {
        this.runner = runner;
        this.batches = batches;
        this.streams = streams;
        this.sender = sender;
        this.cors = new Cors(config.cors());
        this.csrf = new CsrfGuard(config.csrf());
        this.tokens = tokens;
        this.admission = admission;
        this.traces = new TraceDoor(traces);
        this.limits = limits;
        this.bodies = new BodyRoom(limits.bodiesBytes());
    }

    void register(@Observes Router router) {
        if (cors.isEnabled()) {
            router.route(PATH).handler(cors::handle);
        }
        router.route(PATH).handler(tokens::handle);
        router.route(PATH).handler(admission::handle);
        router.route(PATH).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        MediaType type = MediaType.accepted(context.request().getHeader("accept"));
        var exchange = new Exchange(context, type == null ? MediaType.JSON : type, sender);
        if (type == null) {
            exchange.refuse(
                    406,
                    ErrorCode.BAD_INPUT,
                    "Answers are application/graphql-response+json, application/json or text/event-stream");
            return;
        }
        switch (context.request().method().name()) {
            case "GET" -> get(exchange);
            case "POST" -> post(exchange);
            default -> {
                context.response().putHeader("allow", "GET, POST");
                exchange.refuse(405, ErrorCode.BAD_INPUT, "GraphQL is asked with GET or POST");
            }
        }
    }

    private void get(Exchange exchange) {
        if (!csrf.permits(exchange.request())) {
            exchange.refuse(403, ErrorCode.FORBIDDEN, csrf.advice());
            return;
        }
        MultiMap parameters;
        try {
            parameters = exchange.context().queryParams();
        } catch (HttpException e) {
            exchange.refuse(400, ErrorCode.BAD_INPUT, "The URL is not well-formed");
            return;
        }
        admission.takeTurn(exchange, () -> reading(exchange, () -> run(exchange, RequestReader.read(parameters))));
    }

    private void post(Exchange exchange) {
        if (!MediaType.isJsonInUtf8(exchange.request().getHeader("content-type"))) {
            exchange.refuse(415, ErrorCode.BAD_INPUT, "The content type must be application/json, in UTF-8");
            return;
        }
        var reader = new BodyReader(
                exchange.context().vertx(), exchange.request(), bodies, limits.bodyBytes(), limits.time());
        exchange.context().addEndHandler(end -> reader.letGo());
        reader.read()
                .onSuccess(body -> {
                    if (exchange.isStreamed()) {
                        // Events may go on for days, and their end is told to others.
                        reader.letGo();
                    }
                    admission.takeTurn(
                            exchange, () -> reading(exchange, () -> run(exchange, RequestReader.parse(body))));
                })
                .onFailure(failure -> bodyFailed(exchange, failure));
    }

    private void run(Exchange exchange, Json body) {
        if (body instanceof JsonArray list) {
            if (exchange.isStreamed()) {
                exchange.refuse(400, ErrorCode.BAD_INPUT, "A list of operations is not answered with events");
                return;
            }
            List<ClientRequest> requests = RequestReader.readAll(list, batches.maxSize());
            admission.countMore(exchange.request(), requests.size() - 1);
            batches.run(requests, terms(exchange)).onSuccess(exchange::answerAll);
        } else {
            run(exchange, RequestReader.read(body));
        }
    }

    private void run(Exchange exchange, ClientRequest request) {
        if (exchange.isStreamed()) {
            streams.open(exchange.context(), request, exchange.isGet());
        } else {
            runner.run(request, terms(exchange)).onSuccess(exchange::answer);
        }
    }

    private OperationRunner.Terms terms(Exchange exchange) {
        return new OperationRunner.Terms(
                exchange.visit(),
                exchange.isGet(),
                traces.shownTo(exchange.request()),
                exchange.request().headers(),
                System.nanoTime() + limits.time().toNanos());
    }

    /** What is no GraphQL request is answered with 400 in either media type. */
    private static void reading(Exchange exchange, Runnable reading) {
        try {
            reading.run();
        } catch (TurnedAwayException e) {
            exchange.turnAway(e);
        } catch (RequestRejectedException e) {
            exchange.refuse(e.errors());
        }
    }

    private void bodyFailed(Exchange exchange, Throwable failure) {
        exchange.hangUpAfterAnswer();
        switch (failure) {
            case BodyReader.TooLargeException tooLarge ->
                exchange.refuse(
                        413, ErrorCode.LIMIT_EXCEEDED, "The body is larger than " + limits.bodyBytes() + " bytes");
            case BodyReader.NoRoomException noRoom -> {
                exchange.response().putHeader("retry-after", "1");
                exchange.refuse(
                        503,
                        ErrorCode.LIMIT_EXCEEDED,
                        "The router holds at most " + limits.bodiesBytes()
                                + " bytes of bodies at once; try again in 1 s");
            }
            case BodyReader.TooSlowException tooSlow ->
                exchange.refuse(
                        408,
                        ErrorCode.LIMIT_EXCEEDED,
                        "The body did not arrive within " + limits.time().toMillis() + " ms");
            default -> exchange.refuse(400, ErrorCode.BAD_INPUT, "The body did not arrive");
        }
    }
}
