import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.TypeResolutionEnvironment;
import graphql.schema.Coercing;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The subgraphs of the benchmark, all on one thread. A request that has not been seen is executed by graphql-java; its
 * answer is remembered by the request's bytes, so that routers are measured and not subgraphs. One more port answers the
 * whole API from the same data: it says what is right, and is what the bare proxy stands in front of.
 *
 * <p>Arguments: pairs of a port and a schema file, of which {@code api.graphql} is the whole API.
 */
public final class Subgraphs {

    public static void main(String[] args) throws IOException {
        var server = new Server();
        for (int i = 0; i < args.length; i += 2) {
            server.listen(Integer.parseInt(args[i]), new Answers(Schema.of(Path.of(args[i + 1]))));
        }
        server.run();
    }

    /** The data: a thousand of each, computed from their number. */
    private static final class Data {

        private static final int COUNT = 1000;
        private static final int REVIEWS_EACH = 2;

        static Map<String, Object> user(Object id) {
            return Map.of("__typename", "User", "id", id.toString());
        }

        static Map<String, Object> product(Object upc) {
            int number = number(upc);
            return Map.of(
                    "__typename", "Product", "upc", upc.toString(), "price", price(number), "weight", weight(number));
        }

        static List<Map<String, Object>> slice(DataFetchingEnvironment env, String type) {
            int skip = env.getArgument("skip");
            int first = env.getArgument("first");
            return IntStream.range(skip, Math.min(COUNT, skip + first))
                    .mapToObj(i -> type.equals("User") ? user(i + 1) : product(i + 1))
                    .toList();
        }

        static Object field(DataFetchingEnvironment env) {
            Map<String, Object> parent = env.getSource();
            String name = env.getField().getName();
            return switch (String.valueOf(parent == null ? "Query" : parent.get("__typename"))) {
                case "User" -> user(parent, number(parent.get("id")), name);
                case "Product" -> product(parent, number(parent.get("upc")), name);
                case "Review" -> review(number(parent.get("id")), name);
                default -> root(env, name);
            };
        }

        private static int number(Object id) {
            return Integer.parseInt(id.toString());
        }

        private static Object root(DataFetchingEnvironment env, String name) {
            return switch (name) {
                case "me" -> user(1);
                case "user" -> user(env.getArgument("id"));
                case "users" -> slice(env, "User");
                case "topProducts" -> slice(env, "Product");
                case "_entities" -> env.getArgument("representations");
                default -> null;
            };
        }

        private static Object user(Map<String, Object> user, int id, String name) {
            return switch (name) {
                case "id" -> user.get("id");
                case "name" -> "User Number " + id;
                case "username" -> "@user" + id;
                case "birthday" -> 19_000_101 + id;
                case "reviews" -> IntStream.range(0, REVIEWS_EACH)
                        .mapToObj(i -> reviewOf((id - 1) * REVIEWS_EACH + i + 1))
                        .toList();
                default -> null;
            };
        }

        private static Object product(Map<String, Object> product, int upc, String name) {
            return switch (name) {
                case "upc" -> product.get("upc");
                case "name" -> "Product Number " + upc;
                case "price" -> price(upc);
                case "weight" -> weight(upc);
                case "inStock" -> upc % 3 != 0;
                case "shippingEstimate" -> shipping(product);
                case "reviews" -> IntStream.range(0, REVIEWS_EACH)
                        .mapToObj(i -> reviewOf(reviewedBy(upc, i)))
                        .toList();
                default -> null;
            };
        }

        private static int price(int upc) {
            return 100 + 7 * upc % 1800;
        }

        private static int weight(int upc) {
            return 50 + 11 * upc % 900;
        }

        /** From what the router sent, so that an incomplete representation shows. */
        private static Object shipping(Map<String, Object> product) {
            return product.get("price") instanceof Number money && product.get("weight") instanceof Number mass
                    ? (Object) (money.intValue() > 1000 ? 0 : mass.intValue() / 2)
                    : null;
        }

        private static Map<String, Object> reviewOf(int id) {
            return Map.of("__typename", "Review", "id", Integer.toString(id));
        }

        /** Reviews 1 and 2 are by user 1, and so on; each is of one product, and each product has two of them. */
        private static int productOf(int review) {
            return (review - 1) * 7 % COUNT + 1;
        }

        private static int reviewedBy(int upc, int which) {
            return (upc - 1) * 143 % COUNT + 1 + which * COUNT; // 143 * 7 is 1 modulo 1000
        }

        private static Object review(int id, String name) {
            return switch (name) {
                case "id" -> Integer.toString(id);
                case "body" -> "Review number " + id + ": does what it says, and looks well beside the sofa.";
                case "author" -> user((id - 1) / REVIEWS_EACH + 1);
                case "product" -> product(productOf(id));
                default -> null;
            };
        }
    }

    /** Makes the schema files executable. */
    private static final class Schema {

        private static final String FEDERATION =
                """

                directive @link(url: String!, import: [String]) repeatable on SCHEMA
                directive @key(fields: String!) repeatable on OBJECT
                directive @external on FIELD_DEFINITION
                directive @requires(fields: String!) on FIELD_DEFINITION
                directive @provides(fields: String!) on FIELD_DEFINITION
                scalar _Any
                union _Entity = %s
                %s Query { _entities(representations: [_Any!]!): [_Entity]! }
                """;

        private static final Coercing<Object, Object> ANY = new Coercing<>() {
            @Override
            public Object parseValue(Object input, GraphQLContext context, Locale locale) {
                return input;
            }
        };

        static GraphQL of(Path file) throws IOException {
            String sdl = Files.readString(file);
            boolean whole = file.endsWith("api.graphql");
            RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring()
                    .codeRegistry(GraphQLCodeRegistry.newCodeRegistry()
                            .defaultDataFetcher(unused -> Data::field));
            if (!whole) {
                sdl = executable(sdl);
                wiring.scalar(GraphQLScalarType.newScalar().name("_Any").coercing(ANY).build())
                        .type("_Entity", type -> type.typeResolver(Schema::typeOf));
            }
            return GraphQL.newGraphQL(new SchemaGenerator()
                            .makeExecutableSchema(new SchemaParser().parse(sdl), wiring.build()))
                    .build();
        }

        private static String executable(String sdl) {
            List<String> entities = Stream.of("User", "Product")
                    .filter(type -> sdl.contains("type " + type + " "))
                    .toList();
            String query = sdl.contains("type Query") ? "extend type" : "type";
            return sdl.replaceFirst("extend schema .*", "")
                    + FEDERATION.formatted(String.join(" | ", entities), query);
        }

        private static GraphQLObjectType typeOf(TypeResolutionEnvironment env) {
            Map<String, Object> entity = env.getObject();
            return env.getSchema().getObjectType(entity.get("__typename").toString());
        }
    }

    /** One schema's answers, as complete HTTP responses by the bytes of the request's body. */
    private static final class Answers {

        private static final int MOST = 100_000;

        private final GraphQL graphql;
        private final Map<ByteBuffer, ByteBuffer> known = new HashMap<>();

        Answers(GraphQL graphql) {
            this.graphql = graphql;
        }

        ByteBuffer to(ByteBuffer body) {
            ByteBuffer answer = known.get(body);
            if (answer == null) {
                byte[] bytes = new byte[body.remaining()];
                body.duplicate().get(bytes);
                answer = execute(new String(bytes, UTF_8));
                if (known.size() < MOST) {
                    known.put(ByteBuffer.wrap(bytes), answer);
                }
            }
            return answer.duplicate();
        }

        private ByteBuffer execute(String body) {
            JsonObject request = new JsonObject(body);
            ExecutionInput input = ExecutionInput.newExecutionInput(request.getString("query"))
                    .operationName(request.getString("operationName"))
                    .variables(request.getJsonObject("variables", new JsonObject()).getMap())
                    .build();
            byte[] json = new JsonObject(graphql.execute(input).toSpecification())
                    .encode()
                    .getBytes(UTF_8);
            byte[] head = ("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: " + json.length
                            + "\r\n\r\n")
                    .getBytes(ISO_8859_1);
            return ByteBuffer.allocateDirect(head.length + json.length).put(head).put(json).flip();
        }
    }

    /** Just enough of HTTP/1.1: POST with a content-length, kept alive. */
    private static final class Server {

        private final Selector selector = Selector.open();

        Server() throws IOException {}

        void listen(int port, Answers answers) throws IOException {
            ServerSocketChannel channel = ServerSocketChannel.open();
            channel.bind(new InetSocketAddress("127.0.0.1", port), 1024);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_ACCEPT, answers);
        }

        void run() throws IOException {
            while (true) {
                selector.select(key -> {
                    try {
                        if (key.isAcceptable()) {
                            accept((ServerSocketChannel) key.channel(), (Answers) key.attachment());
                        } else {
                            ((Connection) key.attachment()).serve(key);
                        }
                    } catch (IOException | RuntimeException e) {
                        System.err.println("A connection failed: " + e);
                        key.cancel();
                        close(key.channel());
                    }
                });
            }
        }

        private void accept(ServerSocketChannel server, Answers answers) throws IOException {
            SocketChannel channel = server.accept();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.register(selector, SelectionKey.OP_READ, new Connection(channel, answers));
        }

        private static void close(Channel channel) {
            try {
                channel.close();
            } catch (IOException alreadyGone) {
                // Nothing is left to close.
            }
        }
    }

    private static final class Connection {

        private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(ISO_8859_1);

        private final SocketChannel channel;
        private final Answers answers;
        private ByteBuffer received = ByteBuffer.allocate(16_384);
        private ByteBuffer sending = ByteBuffer.allocate(0);

        Connection(SocketChannel channel, Answers answers) {
            this.channel = channel;
            this.answers = answers;
        }

        void serve(SelectionKey key) throws IOException {
            if (!sending.hasRemaining()) {
                if (channel.read(received) < 0) {
                    channel.close();
                    return;
                }
                answer();
            }
            if (sending.hasRemaining()) {
                channel.write(sending);
            }
            key.interestOps(sending.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        }

        private void answer() {
            int end = received.position();
            int body = bodyStart(end);
            if (body < 0) {
                makeRoom(end + 1);
                return;
            }
            int length = contentLength(body);
            if (end < body + length) {
                makeRoom(body + length);
                return;
            }
            if (end > body + length) {
                throw new IllegalStateException("pipelined requests are not served");
            }
            sending = answers.to(received.slice(body, length));
            received.clear();
        }

        private void makeRoom(int size) {
            if (received.capacity() < size) {
                received = ByteBuffer.allocate(2 * size).put(received.flip());
            }
        }

        private int bodyStart(int end) {
            byte[] bytes = received.array();
            for (int i = 0; i + 3 < end; i++) {
                if (bytes[i] == '\r' && Arrays.equals(bytes, i, i + 4, END_OF_HEAD, 0, 4)) {
                    return i + 4;
                }
            }
            return -1;
        }

        private int contentLength(int body) {
            String head = new String(received.array(), 0, body, ISO_8859_1).toLowerCase(Locale.ROOT);
            int at = head.indexOf("\r\ncontent-length:");
            if (at < 0) {
                throw new IllegalStateException("a request has no content-length");
            }
            return Integer.parseInt(head.substring(at + 17, head.indexOf('\r', at + 2)).trim());
        }
    }
}
