package io.counterpoint.gateway.planning;

import graphql.GraphQLError;
import graphql.language.AstPrinter;
import graphql.language.BooleanValue;
import graphql.language.Document;
import graphql.language.SourceLocation;
import graphql.language.VariableDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.json.JsonScalar;
import io.counterpoint.gateway.supergraph.Supergraph;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Parses, validates and plans operations, and remembers those that it has seen. Documents are remembered as they came;
 * plans by the normalised document, so that white space does not make a second plan.
 */
public final class OperationCatalog {

    private static final Pattern PERCENT = Pattern.compile("percent\\((\\d+(?:\\.\\d+)?)\\)");

    private final Supergraph supergraph;
    private final Planner planner;
    private final ParserOptions parserOptions;
    private final BoundedCache<String, ValidDocument> documents;
    private final BoundedCache<PlanKey, QueryPlan> plans;
    private final Map<String, Double> percentages;

    /**
     * An empty catalog.
     *
     * @param maxTokens how many tokens a document may have
     * @param maxCharacters how many characters a document may have
     * @param maxEntries how many documents, and how many plans, are remembered
     */
    public OperationCatalog(Supergraph supergraph, Planner planner, int maxTokens, int maxCharacters, int maxEntries) {
        this.supergraph = supergraph;
        this.planner = planner;
        this.parserOptions = ParserOptions.newParserOptions()
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .captureSourceLocation(true)
                .maxTokens(maxTokens)
                .maxCharacters(maxCharacters)
                .build();
        this.documents = new BoundedCache<>(maxEntries);
        this.plans = new BoundedCache<>(maxEntries);
        this.percentages = percentages(supergraph.overrideLabels());
    }

    /**
     * A document that fits the API.
     *
     * @param operations those that have been asked for, by the name they were asked by
     */
    private record ValidDocument(Document document, String normalised, Map<Optional<String>, Operation> operations) {

        Operation operation(@Nullable String name) {
            return operations.computeIfAbsent(Optional.ofNullable(name), unused -> Operation.of(document, name));
        }
    }

    private record PlanKey(
            String document, @Nullable String operationName, Map<String, Boolean> conditions, Set<String> labels) {

        PlanKey with(Set<String> otherLabels) {
            return new PlanKey(document, operationName, conditions, otherLabels);
        }
    }

    /** Whether the document has been seen, so that {@link #operation} costs next to nothing. */
    public boolean knows(String document) {
        return documents.get(document) != null;
    }

    /** How many plans are remembered. */
    public int planCount() {
        return plans.size();
    }

    /**
     * The operation of that name; the only one when {@code name} is null.
     *
     * @throws InvalidOperationException when the document is not valid, or has no such operation
     * @throws PlanningLimitException when the document is too large
     */
    public Operation operation(String document, @Nullable String name) {
        return valid(document).operation(name);
    }

    /**
     * Makes sure that a document is valid, and remembers it.
     *
     * @throws InvalidOperationException when it is not
     * @throws PlanningLimitException when it is too large
     */
    public void check(String document) {
        valid(document);
    }

    /**
     * Makes the plans that {@code other} has, which may be of another supergraph: for documents that were asked for lately,
     * as long as {@code goOn} says so. What does not fit here any more is left out.
     *
     * @return how many documents are planned
     */
    public int planLike(OperationCatalog other, int maxDocuments, BooleanSupplier goOn) {
        Map<String, List<PlanKey>> keys =
                other.plans.snapshot().keySet().stream().collect(Collectors.groupingBy(PlanKey::document));
        Iterator<Map.Entry<String, ValidDocument>> known =
                other.documents.snapshot().entrySet().iterator();
        int planned = 0;
        while (known.hasNext() && planned < maxDocuments && goOn.getAsBoolean()) {
            Map.Entry<String, ValidDocument> document = known.next();
            List<PlanKey> wanted = keys.getOrDefault(document.getValue().normalised(), List.of());
            if (planLike(document.getKey(), document.getValue().operations().keySet(), wanted)) {
                planned++;
            }
        }
        return planned;
    }

    private boolean planLike(String document, Set<Optional<String>> names, List<PlanKey> wanted) {
        try {
            ValidDocument valid = valid(document);
            for (Optional<String> name : names) {
                Operation operation = valid.operation(name.orElse(null));
                for (PlanKey key : wanted) {
                    if (Objects.equals(
                            key.operationName(), operation.definition().getName())) {
                        plan(operation, key.with(known(key.labels())));
                    }
                }
            }
            return true;
        } catch (InvalidOperationException | UnplannableException | PlanningLimitException e) {
            return false;
        }
    }

    /** Labels that are not thrown dice for here would make plans that nobody finds. */
    private Set<String> known(Set<String> labels) {
        var known = new TreeSet<>(labels);
        known.retainAll(percentages.keySet());
        return known;
    }

    private ValidDocument valid(String document) {
        ValidDocument valid = documents.get(document);
        if (valid == null) {
            Document parsed = parse(document);
            validate(parsed);
            valid = new ValidDocument(parsed, AstPrinter.printAstCompact(parsed), new ConcurrentHashMap<>());
            documents.put(document, valid);
        }
        return valid;
    }

    private Document parse(String document) {
        try {
            return new Parser()
                    .parseDocument(ParserEnvironment.newParserEnvironment()
                            .document(document)
                            .parserOptions(parserOptions)
                            .locale(Locale.ROOT)
                            .build());
        } catch (ParseCancelledTooManyCharsException e) {
            throw new PlanningLimitException("characters in its document", parserOptions.getMaxCharacters());
        } catch (ParseCancelledTooDeepException e) {
            throw new PlanningLimitException("levels of grammar rules", parserOptions.getMaxRuleDepth());
        } catch (ParseCancelledException e) {
            throw new PlanningLimitException("tokens", parserOptions.getMaxTokens());
        } catch (InvalidSyntaxException e) {
            throw invalid(e.toInvalidSyntaxError().getMessage(), e.getLocation());
        }
    }

    private static InvalidOperationException invalid(String message, @Nullable SourceLocation location) {
        return new InvalidOperationException(
                List.of(new InvalidOperationException.Problem(ProblemText.of(message), location)));
    }

    private void validate(Document document) {
        if (SubscriptionRoots.areConditional(document)) {
            throw invalid("@skip and @include are not allowed at the root of a subscription", null);
        }
        List<ValidationError> errors = new Validator().validateDocument(supergraph.apiSchema(), document, Locale.ROOT);
        if (!errors.isEmpty()) {
            throw new InvalidOperationException(
                    errors.stream().map(OperationCatalog::problem).toList());
        }
    }

    private static InvalidOperationException.Problem problem(GraphQLError error) {
        List<SourceLocation> locations = error.getLocations();
        SourceLocation location = locations == null || locations.isEmpty() ? null : locations.getFirst();
        return new InvalidOperationException.Problem(ProblemText.of(error.getMessage()), location);
    }

    /**
     * The plan of an operation of {@code document}.
     *
     * @param variables the coerced values of its variables
     * @throws UnplannableException when no way leads to a field
     * @throws PlanningLimitException when the search takes too long
     */
    public QueryPlan plan(String document, Operation operation, JsonObject variables) {
        PlanKey key = key(document, operation, variables);
        QueryPlan known = plans.get(key);
        return known == null ? plan(operation, key) : known;
    }

    private QueryPlan plan(Operation operation, PlanKey key) {
        QueryPlan plan = planner.plan(operation, key.conditions(), key.labels());
        plans.put(key, plan);
        return plan;
    }

    /** The plan of an operation of {@code document}, if it is remembered. */
    public @Nullable QueryPlan knownPlan(String document, Operation operation, JsonObject variables) {
        return plans.get(key(document, operation, variables));
    }

    private PlanKey key(String document, Operation operation, JsonObject variables) {
        ValidDocument valid = documents.get(document);
        return new PlanKey(
                valid == null ? document : valid.normalised(),
                operation.definition().getName(),
                conditions(operation, variables),
                labels());
    }

    /** Each request throws the dice anew: so many of a hundred take a progressive override's new way. */
    private Set<String> labels() {
        if (percentages.isEmpty()) {
            return Set.of();
        }
        var active = new TreeSet<String>();
        percentages.forEach((label, percentage) -> {
            if (ThreadLocalRandom.current().nextDouble(100) < percentage) {
                active.add(label);
            }
        });
        return active;
    }

    /** Labels of another form than {@code percent(10)} stand for decisions that nobody takes here: they stay inactive. */
    private static Map<String, Double> percentages(Set<String> labels) {
        var percentages = new TreeMap<String, Double>();
        for (String label : labels) {
            Matcher percent = PERCENT.matcher(label);
            if (percent.matches()) {
                percentages.put(label, Double.valueOf(percent.group(1)));
            }
        }
        return percentages;
    }

    private static Map<String, Boolean> conditions(Operation operation, JsonObject variables) {
        if (operation.conditionVariables().isEmpty()) {
            return Map.of();
        }
        var conditions = new TreeMap<String, Boolean>();
        for (VariableDefinition definition : operation.variables()) {
            String name = definition.getName();
            if (operation.conditionVariables().contains(name)) {
                conditions.put(name, isTrue(definition, variables));
            }
        }
        return conditions;
    }

    private static boolean isTrue(VariableDefinition definition, JsonObject variables) {
        if (variables.get(definition.getName()) instanceof JsonScalar value) {
            return value.equals(JsonScalar.TRUE);
        }
        return definition.getDefaultValue() instanceof BooleanValue value && value.isValue();
    }
}
