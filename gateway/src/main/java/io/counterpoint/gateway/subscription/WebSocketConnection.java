package io.counterpoint.gateway.subscription;

import io.counterpoint.gateway.execution.ErrorCode;
import io.counterpoint.gateway.execution.GraphQLResponse;
import io.counterpoint.gateway.execution.RequestRejectedException;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.json.JsonScalar;
import io.counterpoint.gateway.limits.Admission;
import io.counterpoint.gateway.limits.TurnedAwayException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One client's WebSocket with graphql-transport-ws. All of it runs on the socket's event loop. */
final class WebSocketConnection implements Connections.Connection {

    private static final System.Logger LOG = System.getLogger(WebSocketConnection.class.getName());
    private static final String AUTHORIZATION = "authorization";

    /** A close frame has room for 123 bytes, and a character takes at most three of them. */
    private static final int LONGEST_REASON = 40;

    private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7E]{1,8192}");

    private final Vertx vertx;
    private final Context context;
    private final ServerWebSocket socket;
    private final MultiMap headers;
    private final Operations operations;
    private final Admission admission;
    private final ConnectionGuard guard;
    private final Connections connections;
    private final SubscriptionConfig config;
    private final Map<String, Operations.Operation> running = new HashMap<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean paused;
    private boolean initialised;
    private boolean acknowledged;
    private boolean over;
    private long lastHeard = System.nanoTime();
    private long lastBusy = System.nanoTime();
    private @Nullable Expiry expiry;
    private long initTimer;
    private long lifeTimer;

    WebSocketConnection(
            Vertx vertx,
            ServerWebSocket socket,
            MultiMap headers,
            Operations operations,
            Admission admission,
            ConnectionGuard guard,
            Connections connections,
            SubscriptionConfig config) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.socket = socket;
        this.headers = MultiMap.caseInsensitiveMultiMap().addAll(headers);
        this.operations = operations;
        this.admission = admission;
        this.guard = guard;
        this.connections = connections;
        this.config = config;
    }

    /** Begins to listen to the client. */
    void open() {
        connections.opened(this);
        initTimer =
                vertx.setTimer(config.initTimeout().toMillis(), id -> close(4408, "Connection initialisation timeout"));
        lifeTimer = vertx.setPeriodic(config.keepAlive().toMillis(), id -> checkLife());
        socket.textMessageHandler(this::receive);
        socket.binaryMessageHandler(message -> close(4400, "Messages are text"));
        socket.pongHandler(pong -> lastHeard = System.nanoTime());
        socket.exceptionHandler(failure -> closed());
        socket.closeHandler(unused -> closed());
        socket.drainHandler(unused -> drained());
    }

    private void receive(String text) {
        lastHeard = System.nanoTime();
        if (over) {
            return;
        }
        if (text.length() > config.messageBytes()) {
            close(1009, "Message too big");
            return;
        }
        try {
            switch (ClientMessage.parse(text)) {
                case ClientMessage.ConnectionInit(JsonObject payload) -> initialise(payload);
                case ClientMessage.Ping(@Nullable JsonObject payload) -> send(ServerMessage.pong(payload));
                case ClientMessage.Pong pong -> {}
                case ClientMessage.Subscribe(String id, JsonObject payload) -> subscribe(id, payload);
                case ClientMessage.Complete(String id) -> complete(id);
            }
        } catch (ClientMessage.InvalidException e) {
            close(4400, String.valueOf(e.getMessage()));
        }
    }

    private void initialise(JsonObject payload) {
        if (initialised) {
            close(4429, "Too many initialisation requests");
            return;
        }
        initialised = true;
        vertx.cancelTimer(initTimer);
        takeAuthorization(payload);
        guard.judge(headers, payload).onSuccess(this::admit).onFailure(failure -> {
            LOG.log(System.Logger.Level.ERROR, "A connection could not be judged", failure);
            close(1011, "Internal error");
        });
    }

    /** Browsers cannot set headers on WebSockets; so this one, and no other, may come in the payload instead. */
    private void takeAuthorization(JsonObject payload) {
        for (int i = 0; i < payload.size(); i++) {
            if (payload.keyAt(i).equalsIgnoreCase(AUTHORIZATION)
                    && !payload.valueAt(i).isNull()) {
                if (!(payload.valueAt(i) instanceof JsonScalar value)
                        || !HEADER_VALUE.matcher(value.text()).matches()) {
                    throw new ClientMessage.InvalidException("The authorization cannot be a header's value");
                }
                headers.set(AUTHORIZATION, value.text());
            }
        }
    }

    private void admit(ConnectionGuard.Judgement judgement) {
        switch (judgement.verdict()) {
            case ACCEPT -> {
                if (over) {
                    return;
                }
                acknowledged = true;
                expiry = new Expiry(vertx, judgement.until(), this::expire);
                lastBusy = System.nanoTime();
                send(ServerMessage.CONNECTION_ACK);
            }
            case UNAUTHENTICATED -> close(4401, "Unauthorized");
            case FORBIDDEN -> close(4403, "Forbidden");
            case UNAVAILABLE -> close(1013, "Tokens cannot be verified now");
        }
    }

    private void expire() {
        List<String> ids = List.copyOf(running.keySet());
        running.values().forEach(Operations.Operation::cancel);
        ids.forEach(id -> send(ServerMessage.error(
                id, GraphQLResponse.errorList(Expiry.rejection().errors()))));
        close(4401, "The token has expired");
    }

    private void subscribe(String id, JsonObject payload) {
        if (!acknowledged) {
            close(4401, "Unauthorized");
            return;
        }
        if (running.containsKey(id)) {
            close(4409, "Subscriber for " + id + " already exists");
            return;
        }
        var sink = new Sink(id);
        if (running.size() >= config.operationsPerConnection()) {
            sink.reject(new RequestRejectedException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "The connection has " + config.operationsPerConnection()
                            + " operations already, as many as are allowed"));
            return;
        }
        var asked = new Operations.Asked(RequestPayload.read(payload), false, headers);
        try {
            admission.count(headers, socket.remoteAddress(), 1);
        } catch (TurnedAwayException e) {
            sink.reject(e);
            return;
        }
        Operations.Operation operation = operations.operation(asked, sink);
        running.put(id, operation);
        operation.start();
    }

    private void complete(String id) {
        Operations.Operation operation = running.get(id);
        if (operation != null) {
            operation.cancel();
            ended(id);
        }
    }

    private void ended(String id) {
        running.remove(id);
        lastBusy = System.nanoTime();
    }

    /** Who does not read what is sent is not listened to either; that bounds what waits to be sent. */
    private void send(String message) {
        if (over) {
            return;
        }
        var unused = socket.writeTextMessage(message);
        if (socket.writeQueueFull() && !paused) {
            paused = true;
            socket.pause();
        }
    }

    private void drained() {
        lastHeard = System.nanoTime();
        if (paused) {
            paused = false;
            socket.resume();
        }
        List<Runnable> continuations = List.copyOf(waiting);
        waiting.clear();
        continuations.forEach(Runnable::run);
    }

    private void checkLife() {
        long now = System.nanoTime();
        if (now - lastHeard > config.keepAlive().toNanos() * 5 / 2) {
            close(1001, "No sign of life");
        } else if (running.isEmpty() && now - lastBusy > config.idleTimeout().toNanos()) {
            close(1000, "No operation for " + config.idleTimeout().toString().substring(2));
        } else if (!socket.writeQueueFull()) {
            var unused = socket.writePing(Buffer.buffer());
        }
    }

    private Future<Void> close(int code, String reason) {
        if (over) {
            return Future.succeededFuture();
        }
        end();
        return socket.close(
                (short) code, reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON));
    }

    private void closed() {
        end();
        connections.closed(this);
    }

    private void end() {
        if (!over) {
            over = true;
            vertx.cancelTimer(initTimer);
            vertx.cancelTimer(lifeTimer);
            if (expiry != null) {
                expiry.cancel();
            }
            waiting.clear();
            running.values().forEach(Operations.Operation::cancel);
            running.clear();
        }
    }

    @Override
    public Future<Void> goAway() {
        Promise<Void> gone = Promise.promise();
        context.runOnContext(unused -> {
            running.values().forEach(Operations.Operation::cancel);
            running.keySet().forEach(id -> send(ServerMessage.complete(id)));
            close(1001, "Going away").onComplete(gone);
        });
        return gone.future();
    }

    /** Takes the results of one operation. */
    private final class Sink implements ResultSink {

        private final String id;

        Sink(String id) {
            this.id = id;
        }

        @Override
        public void next(GraphQLResponse response) {
            send(ServerMessage.next(id, response.body()));
        }

        @Override
        public void reject(RequestRejectedException why) {
            ended(id);
            send(ServerMessage.error(id, GraphQLResponse.errorList(why.errors())));
        }

        @Override
        public void complete() {
            ended(id);
            send(ServerMessage.complete(id));
        }

        @Override
        public boolean isFull() {
            return socket.writeQueueFull();
        }

        @Override
        public void whenWritable(Runnable continuation) {
            waiting.add(continuation);
        }
    }
}
