package healthcontent.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.TestBundle;
import healthcontent.TestDocument;
import healthcontent.contract.ContractFile;
import healthcontent.document.DocumentId;
import healthcontent.release.RandomBundles;
import healthcontent.release.Rehearsal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** One run of a sequence: what the service does and what the model says that it does. */
final class Run {

    /**
     * Operations of which one parameter limits another, which the contract cannot say: a system the form of its code.
     */
    private static final Set<String> ONE_LIMITS_ANOTHER = Set.of("findByCode", "requestKnowledge");

    private static final String RELEASES = "/v1/sync/releases";
    private static final List<String> REASONS = List.of("clinical-error", "superseded", "editorial");

    private final Service service;
    private final Requests requests;
    private final Model model;
    private final Reader reader;
    private final Mistakes mistakes;

    Run(Service service, Requests requests, Model model) {
        this.service = service;
        this.requests = requests;
        this.model = model;
        this.reader = new Reader(service, model);
        this.mistakes = new Mistakes(requests, service);
    }

    /**
     * Does a step.
     *
     * @throws AssertionError if the service does something else than the model or the contract says
     */
    void perform(Step step) {
        Random random = new Random(step.seed());
        switch (step.kind()) {
            case PLAN -> plan(step, random, false, false);
            case PUBLISH -> plan(step, random, true, false);
            case AGAIN -> plan(step, random, random.nextBoolean(), true);
            case TOGETHER -> putTogether(random);
            case APPLY -> apply(random);
            case DISCARD -> discard(random);
            case PUT -> put(random);
            case WITHDRAW -> withdraw(random);
            case READ -> reader.readOne(random);
            case LIST -> reader.readList(random);
            case FEED -> reader.readFeed(random);
            case STREAM -> reader.followFeed(random);
            case HISTORY -> reader.readSource(random);
            case REQUEST -> request(random);
            case MISTAKE -> mistakes.make(random);
        }
    }

    /** What is there at the end is what the model has. */
    void end() {
        reader.readEverything();
    }

    private RandomBundles bundles(RandomGenerator random) {
        return new RandomBundles(random.nextLong(), model.content()::revision);
    }

    private void plan(Step step, RandomGenerator random, boolean apply, boolean again) {
        TestBundle bundle = bundles(random).next().first(step.documents());
        Rehearsal expected = model.rehearse(bundle);
        Exchange.Request request = Service.sending("POST", RELEASES + (apply ? "?apply=true" : ""), bundle.json());
        Exchange exchange = again ? sendAgain(request) : service.send(request);
        List<String> errors = Model.errors(expected);
        if (!errors.isEmpty()) {
            assertEquals(422, exchange.status(), "The model finds " + errors);
            assertEquals(errors, errors(exchange), "what is wrong with " + bundle.json());
            return;
        }
        assertEquals(201, exchange.status(), "The model finds no error");
        JsonNode release = Service.json(exchange);
        String href = release.path("href").asText();
        assertEquals(Optional.of(href), exchange.header("Location"));
        assertEquals(apply ? "applied" : "planned", release.path("status").asText());
        assertEquals(expected.plan().changes().size(), release.path("changes").size(), "changes of " + bundle.json());
        model.releases()
                .add(new Model.Release(href, bundle, expected, apply ? Model.Status.APPLIED : Model.Status.PLANNED));
        if (apply) {
            model.apply(expected);
        }
    }

    /** A client that heard nothing sends its request again, once or twice, one after the other or at the same time. */
    private Exchange sendAgain(Exchange.Request request) {
        Exchange.Request keyed =
                request.with("Idempotency-Key", UUID.randomUUID().toString());
        Exchange first = service.send(keyed);
        for (Exchange repeated : service.sendTogether(List.of(keyed, keyed))) {
            if (repeated.status() != 409) { // the one beside it is being worked on
                assertEquals(first.status(), repeated.status(), "A repeat is responded to as the first was");
                assertEquals(first.header("Location"), repeated.header("Location"));
                if (first.status() == 201) {
                    assertEquals(first.body(), repeated.body(), "the body of a repeat");
                }
            } else {
                assertProblem("request-in-progress", 409, repeated);
            }
        }
        if (first.status() == 201) {
            Exchange.Request other =
                    Service.sending("POST", request.target(), TestBundle.of().json());
            String key = keyed.headers().get("Idempotency-Key");
            assertProblem("idempotency-key-reused", 422, service.send(other.with("Idempotency-Key", key)));
        }
        return first;
    }

    /** Of clients that write one document at the same time, one wins, and the others are told of it. */
    private void putTogether(RandomGenerator random) {
        TestDocument document = bundles(random).document();
        DocumentId id = document.id();
        int newest = model.content().revision(id);
        List<TestDocument> versions = IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(i -> document.named("Version " + i + " of " + random.nextInt(1_000_000)))
                .toList();
        List<Rehearsal> expected = versions.stream()
                .map(version -> model.rehearse(TestBundle.of(version.ifRevision(newest))))
                .toList();
        List<Exchange> responses = service.sendTogether(versions.stream()
                .map(version -> Service.sending("PUT", source(id), version.content()))
                .map(put -> newest == 0 ? put.with("If-None-Match", "*") : put.with("If-Match", "\"" + newest + "\""))
                .toList());
        List<Integer> winners = IntStream.range(0, versions.size())
                .filter(i -> responses.get(i).status() < 300)
                .boxed()
                .toList();
        boolean oneIsRight =
                expected.stream().anyMatch(version -> Model.errors(version).isEmpty());
        assertEquals(oneIsRight ? 1 : 0, winners.size(), "who wins of " + responses);
        for (int i = 0; i < versions.size(); i++) {
            boolean isRight = Model.errors(expected.get(i)).isEmpty();
            if (!winners.contains(i)) {
                Set<Integer> statuses = isRight ? Set.of(412) : oneIsRight ? Set.of(412, 422) : Set.of(422);
                assertTrue(statuses.contains(responses.get(i).status()), responses.get(i)::toString);
            }
        }
        winners.forEach(winner -> written(id, expected.get(winner), newest == 0 ? 201 : 200, responses.get(winner)));
    }

    private static List<String> errors(Exchange exchange) {
        return StreamSupport.stream(Service.json(exchange).path("errors").spliterator(), false)
                .filter(error -> error.path("level").asText().equals("error"))
                .map(error -> error.path("name").asText() + " "
                        + error.path("pointer").asText())
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<Model.Release> release(RandomGenerator random) {
        List<Model.Release> releases = model.releases();
        return releases.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        releases.get(random.nextBoolean() ? releases.size() - 1 : random.nextInt(releases.size())));
    }

    private void apply(RandomGenerator random) {
        release(random).ifPresent(release -> {
            Exchange exchange = service.send(
                    Service.asEditor(new Exchange.Request("POST", release.href() + "/apply", Map.of(), null)));
            switch (release.status()) {
                case APPLIED -> assertEquals(200, exchange.status(), "It was applied before");
                case DISCARDED -> assertProblem("release-closed", 409, exchange);
                case PLANNED -> {
                    Optional<Rehearsal> now = model.applying(release);
                    if (now.isEmpty()) {
                        assertProblem("plan-outdated", 409, exchange);
                    } else {
                        assertEquals(200, exchange.status(), "The plan is as it was shown");
                        model.apply(now.get());
                        release.become(Model.Status.APPLIED);
                    }
                }
            }
            assertEquals(
                    release.status().name().toLowerCase(Locale.ROOT),
                    Service.json(service.send(Service.asEditor(Exchange.Request.get(release.href())), 200))
                            .path("status")
                            .asText());
        });
    }

    private void discard(RandomGenerator random) {
        release(random).ifPresent(release -> {
            Exchange exchange =
                    service.send(Service.asEditor(new Exchange.Request("DELETE", release.href(), Map.of(), null)));
            if (release.status() == Model.Status.APPLIED) {
                assertProblem("release-closed", 409, exchange);
            } else {
                assertEquals(204, exchange.status());
                release.become(Model.Status.DISCARDED);
            }
        });
    }

    private static void assertProblem(String type, int status, Exchange exchange) {
        assertEquals(status, exchange.status(), type + " is expected");
        assertEquals("/problems/" + type, Service.json(exchange).path("type").asText());
    }

    private void put(RandomGenerator random) {
        TestDocument document = bundles(random).document();
        DocumentId id = document.id();
        int newest = model.content().revision(id);
        Exchange.Request request = Service.sending("PUT", source(id), document.content());
        switch (random.nextInt(8)) {
            case 0 -> assertProblem("precondition-required", 428, service.send(request));
            case 1 -> assertProblem("precondition-required", 428, service.send(request.with("If-Match", "*")));
            case 2 ->
                assertProblem(
                        "precondition-failed", 412, service.send(request.with("If-Match", "\"" + (newest + 1) + "\"")));
            default -> {
                Rehearsal expected = model.rehearse(TestBundle.of(document.ifRevision(newest)));
                Exchange exchange = service.send(
                        newest == 0
                                ? request.with("If-None-Match", "*")
                                : request.with("If-Match", "\"" + newest + "\""));
                written(id, expected, newest == 0 ? 201 : 200, exchange);
            }
        }
    }

    private void withdraw(RandomGenerator random) {
        TestDocument document = bundles(random).document();
        DocumentId id = document.id();
        int newest = model.content().revision(id);
        String reason = REASONS.get(random.nextInt(REASONS.size()));
        Exchange.Request request =
                Service.asEditor(new Exchange.Request("DELETE", source(id) + "&reason=" + reason, Map.of(), null));
        if (newest == 0 || random.nextInt(8) == 0) {
            assertProblem(
                    "precondition-failed", 412, service.send(request.with("If-Match", "\"" + (newest + 1) + "\"")));
            return;
        }
        Rehearsal expected = model.rehearse(TestBundle.of().withdraw(document.ifRevision(newest), reason));
        written(id, expected, 200, service.send(request.with("If-Match", "\"" + newest + "\"")));
    }

    private void written(DocumentId id, Rehearsal expected, int status, Exchange exchange) {
        if (!Model.errors(expected).isEmpty()) {
            assertEquals(422, exchange.status(), "The model finds " + Model.errors(expected));
            return;
        }
        assertEquals(status, exchange.status(), "The model finds no error");
        model.apply(expected);
        assertEquals(Optional.of("\"" + model.content().revision(id) + "\""), exchange.header("ETag"));
    }

    static String source(DocumentId id) {
        return "/v1/sync/documents/" + id.type().value() + "/" + id.slug() + "?lang=" + id.language();
    }

    /** Any read that is right; what it finds only the contract knows. */
    private void request(RandomGenerator random) {
        List<ContractFile.Operation> reads = requests.operations(Requests::isRead);
        ContractFile.Operation operation = reads.get(random.nextInt(reads.size()));
        Exchange exchange = service.read(requests.valid(operation, random).request());
        assertTrue(
                Set.of(200, 404, 410).contains(exchange.status())
                        || (exchange.status() == 400 && ONE_LIMITS_ANOTHER.contains(operation.id())),
                "The request is right: " + exchange);
    }
}
