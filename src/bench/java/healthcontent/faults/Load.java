package healthcontent.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A publisher on the first replica and readers of all, while a script does something to the database. The publisher
 * counts up in one condition, a release at a time, and withdraws another condition in every third release. The readers
 * note every response that breaks a promise. Standard input tells it {@code away}, {@code back} and {@code end}; at its
 * end it prints what it saw as {@code name=value}.
 *
 * <pre>
 * {@code java Load.java replicas=http://a,http://b token=... [pause=1000] [publish=true] [seconds=120] [name=] [patience=20] }
 * </pre>
 *
 * <p>{@code name} is the beginning of all slugs, so that one database can serve several loads.
 *
 * <p>It runs from its source and needs nothing but the JDK.
 */
final class Load {

    private static final int TO_WITHDRAW = 200;
    private static final int STILL = 5;
    private static final int EVERY = 3;
    private static final int READERS = 2;
    private static final int TOLD = 4;
    private static final String CONDITIONS = "/v1/conditions/";
    private static final String NEWEST = "/v1/conditions?limit=5&sort=-updatedAt";
    private static final Pattern NUMBER = Pattern.compile("\"Number (\\d+)\\.\"");

    /** How late the other replica may be, and how long after the database is back all must be as usual. */
    private static final long BOUND = TimeUnit.SECONDS.toNanos(3);

    private static final long SETTLED = TimeUnit.SECONDS.toNanos(5);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final List<String> replicas;
    private final String token;
    private final boolean publish;
    private final long pauseMillis;
    private final long begun = System.nanoTime();
    private final CountDownLatch end = new CountDownLatch(1);
    private final String name;
    private final int patience;
    private final Map<String, AtomicInteger> told = new ConcurrentHashMap<>();

    private final List<Long> applied = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> withdrawn = Collections.synchronizedList(new ArrayList<>());
    private final List<long[]> outages = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, AtomicInteger> newestSeen = new ConcurrentHashMap<>();
    private final Map<String, Boolean> stored = new ConcurrentHashMap<>();
    private final Map<String, Boolean> goneSeen = new ConcurrentHashMap<>();
    private final Map<String, Long> firstStale = new ConcurrentHashMap<>();
    private final Map<String, Long> firstFresh = new ConcurrentHashMap<>();
    private final List<Double> searches = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> hits = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger backwards = new AtomicInteger();
    private final AtomicInteger goneShown = new AtomicInteger();
    private final AtomicInteger goneUnclear = new AtomicInteger();
    private final AtomicInteger searchesFailed = new AtomicInteger();
    private final AtomicInteger refusedWrites = new AtomicInteger();
    private final AtomicLong lastSearchFailed = new AtomicLong();
    private final AtomicLong lastWriteRefused = new AtomicLong();
    private final AtomicLong lagOwn = new AtomicLong();
    private final AtomicLong lagOther = new AtomicLong();
    private volatile long away;
    private volatile long back;

    private Load(Map<String, String> settings) {
        replicas = List.of(settings.getOrDefault("replicas", "").split(","));
        token = settings.getOrDefault("token", "");
        patience = Integer.parseInt(settings.getOrDefault("patience", "20"));
        name = settings.getOrDefault("name", "");
        publish = Boolean.parseBoolean(settings.getOrDefault("publish", "true"));
        pauseMillis = Long.parseLong(settings.getOrDefault("pause", "1000"));
    }

    public static void main(String... arguments) throws InterruptedException {
        Map<String, String> settings = List.of(arguments).stream()
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        new Load(settings).run(Long.parseLong(settings.getOrDefault("seconds", "120")));
        System.exit(0);
    }

    private void run(long seconds) throws InterruptedException {
        prepare();
        ExecutorService threads = Executors.newCachedThreadPool();
        threads.execute(this::hear);
        if (publish) {
            threads.execute(this::publishOn);
        }
        for (int replica = 0; replica < replicas.size(); replica++) {
            int number = replica;
            for (int reader = 0; reader < READERS; reader++) {
                int seed = reader;
                threads.execute(() -> readOn(number, new Random(seed)));
            }
            threads.execute(() -> searchOn(number));
            threads.execute(() -> probe(number));
        }
        say("ready");
        if (!end.await(seconds, TimeUnit.SECONDS)) {
            end.countDown();
        }
        threads.shutdown();
        if (!threads.awaitTermination(15, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
        report();
    }

    private void prepare() {
        if (publish) {
            List<String> documents = new ArrayList<>();
            documents.add(condition("live", 0));
            IntStream.range(0, STILL).forEach(i -> documents.add(condition("still-" + i, 0)));
            IntStream.range(0, TO_WITHDRAW).forEach(i -> documents.add(condition("gone-" + i, 0)));
            documents.add(condition("gone-before", 0));
            mustApply(bundle(documents, List.of()));
            mustApply(bundle(List.of(), List.of("gone-before")));
        } else {
            send(0, CONDITIONS + name + "live", 10);
        }
        applied.add(System.nanoTime());
    }

    private void mustApply(String bundle) {
        HttpResponse<String> answer = apply(bundle, UUID.randomUUID().toString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private void hear() {
        try (BufferedReader marks = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String mark = marks.readLine(); mark != null; mark = marks.readLine()) {
                heard(mark);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void heard(String mark) {
        switch (mark) {
            case "away" -> {
                away = System.nanoTime();
                back = 0;
                firstStale.clear();
                outages.add(new long[] {away, Long.MAX_VALUE});
            }
            case "back" -> {
                back = System.nanoTime();
                firstFresh.clear();
                outages.get(outages.size() - 1)[1] = back + SETTLED;
            }
            default -> end.countDown();
        }
    }

    private boolean over() {
        return end.getCount() == 0;
    }

    private void pause(long millis) {
        try {
            if (end.await(millis, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void publishOn() {
        for (int number = 1; !over(); number++) {
            int gone = number / EVERY;
            boolean withdraws = number % EVERY == 0 && gone <= TO_WITHDRAW;
            String bundle =
                    bundle(List.of(condition("live", number)), withdraws ? List.of("gone-" + (gone - 1)) : List.of());
            String key = UUID.randomUUID().toString();
            while (!over()) {
                int status = statusOfApply(bundle, key);
                if (status == 201 || status == 200) {
                    long now = System.nanoTime();
                    applied.add(now);
                    say("release " + number);
                    if (withdraws) {
                        withdrawn.add(now);
                    }
                    break;
                }
                refusedWrites.incrementAndGet();
                lastWriteRefused.set(System.nanoTime());
                tell("refused", "release " + number + ": " + status);
                pause(500);
            }
            pause(pauseMillis);
        }
    }

    private int statusOfApply(String bundle, String key) {
        try {
            return apply(bundle, key).statusCode();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    private void readOn(int replica, Random random) {
        while (!over()) {
            int choice = random.nextInt(8);
            if (choice == 0) {
                readGone(replica, -1);
            } else if (choice <= 2 && !withdrawn.isEmpty()) {
                readGone(replica, random.nextInt(withdrawn.size()));
            } else if (choice == 3) {
                read(replica, CONDITIONS + name + "still-" + random.nextInt(STILL));
            } else if (choice == 4) {
                read(replica, "/v1/conditions/leg-cramps/red-flags");
            } else if (choice == 5) {
                read(replica, NEWEST);
            } else {
                read(replica, CONDITIONS + name + "live");
            }
            pause(8);
        }
    }

    private void read(int replica, String path) {
        String place = replica + path;
        AtomicInteger newest = newestSeen.computeIfAbsent(place, key -> new AtomicInteger(-1));
        int floor = newest.get();
        long begun = System.nanoTime();
        HttpResponse<String> answer;
        try {
            answer = send(replica, path, patience);
        } catch (UncheckedIOException e) {
            fail(stored.containsKey(place), place + ": " + e.getMessage());
            return;
        }
        reads.incrementAndGet();
        if (answer.statusCode() != 200) {
            fail(stored.containsKey(place), place + ": " + answer.statusCode() + " " + answer.body());
            return;
        }
        stored.put(place, true);
        String status = answer.headers().firstValue("Cache-Status").orElse("");
        if (status.endsWith("; hit")) {
            hits.add(millisSince(begun));
        }
        Matcher matcher = NUMBER.matcher(answer.body());
        if (matcher.find()) {
            int number = Integer.parseInt(matcher.group(1));
            if (number < floor) {
                backwards.incrementAndGet();
                tell("back", place + ": " + number + " after " + floor + " (" + status + ")");
            }
            newest.accumulateAndGet(number, Math::max);
            noteLag(replica, begun, number, place);
        }
    }

    /** Asks for one stored response again and again, and does not wait for those that are held up. */
    private void probe(int replica) {
        HttpRequest request = request(replica, CONDITIONS + name + "still-0", 40);
        while (!over()) {
            client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                    .thenAccept(answer -> noteStatus(
                            replica, answer.headers().firstValue("Cache-Status").orElse("")))
                    .exceptionally(failure -> null);
            pause(100);
        }
    }

    private void fail(boolean counts, String what) {
        if (counts && !over()) {
            failed.incrementAndGet();
            tell("failed", what);
        }
    }

    private void noteStatus(int replica, String status) {
        if (status.isEmpty()) {
            return;
        }
        boolean stale = status.contains("database-away");
        if (stale && away != 0) {
            firstStale.putIfAbsent(Integer.toString(replica), System.nanoTime());
        }
        if (!stale && back != 0) {
            firstFresh.putIfAbsent(Integer.toString(replica), System.nanoTime());
        }
    }

    private void noteLag(int replica, long begun, int number, String place) {
        if (!publish || place.contains("still-") || number + 1 >= applied.size() || isAway(begun)) {
            return;
        }
        long lag = begun - applied.get(number + 1);
        if (lag > 0) {
            (replica == 0 ? lagOwn : lagOther).accumulateAndGet(lag, Math::max);
            if (replica == 0 || lag > BOUND) {
                tell("late", place + ": " + number + " is " + TimeUnit.NANOSECONDS.toMillis(lag) + " ms old");
            }
        }
    }

    private boolean isAway(long at) {
        synchronized (outages) {
            return outages.stream().anyMatch(outage -> outage[0] - BOUND <= at && at < outage[1]);
        }
    }

    private void readGone(int replica, int number) {
        String path = CONDITIONS + name + "gone-" + (number < 0 ? "before" : Integer.toString(number));
        String place = replica + path;
        long since = number < 0 ? applied.get(0) : withdrawn.get(number);
        long begun = System.nanoTime();
        boolean known = replica == 0
                || goneSeen.containsKey(place)
                || (begun - since > BOUND && !isAway(since) && !isAway(since + BOUND));
        if (!known && isAway(begun)) {
            return;
        }
        int status;
        try {
            status = send(replica, path, patience).statusCode();
        } catch (UncheckedIOException e) {
            status = 0;
        }
        reads.incrementAndGet();
        if (status == 410) {
            goneSeen.put(place, true);
        } else if (known && !over()) {
            (status == 200 ? goneShown : goneUnclear).incrementAndGet();
            tell("withdrawn", place + ": " + status);
        }
    }

    /** What is never stored, a few times a second. */
    private void searchOn(int replica) {
        while (!over()) {
            long begun = System.nanoTime();
            String path = "/v1/conditions?q=" + UUID.randomUUID().toString().substring(0, 6);
            int status;
            try {
                status = send(replica, path, patience).statusCode();
            } catch (UncheckedIOException e) {
                status = 0;
            }
            if (!over()) {
                searches.add(millisSince(begun));
                if (status != 200) {
                    searchesFailed.incrementAndGet();
                    lastSearchFailed.set(System.nanoTime());
                }
            }
            pause(100);
        }
    }

    private HttpResponse<String> send(int replica, String path, int seconds) {
        return send(request(replica, path, seconds));
    }

    private HttpRequest request(int replica, String path, int seconds) {
        return HttpRequest.newBuilder(URI.create(replicas.get(replica) + path))
                .timeout(Duration.ofSeconds(seconds))
                .build();
    }

    private HttpResponse<String> apply(String bundle, String key) {
        return send(HttpRequest.newBuilder(URI.create(replicas.get(0) + "/v1/sync/releases?apply=true"))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(bundle))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String condition(String slug, int number) {
        return """
                {"type":"condition","slug":"%s","language":"en","content":{"name":"Name of %s","extent":"brief",\
                "summary":"Number %d.","disclaimer":"No medical advice.","review":{"status":"unreviewed"},\
                "sources":[]}}""".formatted(name + slug, slug, number);
    }

    private String bundle(List<String> documents, List<String> withdrawals) {
        return "{\"title\":\"Load\",\"documents\":[" + String.join(",", documents) + "],\"withdrawals\":["
                + withdrawals.stream()
                        .map(slug -> "{\"type\":\"condition\",\"slug\":\"" + name + slug
                                + "\",\"language\":\"en\",\"reason\":\"editorial\"}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    /** The first few of each kind. */
    private void tell(String kind, String what) {
        if (told.computeIfAbsent(kind, first -> new AtomicInteger()).incrementAndGet() <= TOLD) {
            String line = "%s after %.1f s: %s".formatted(kind, millisSince(begun) / 1000, what);
            System.err.println(line.substring(0, Math.min(line.length(), 400)));
        }
    }

    private static double millisSince(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }

    private void report() {
        Map<String, Object> seen = new TreeMap<>();
        seen.put("reads", reads);
        seen.put("failed", failed);
        seen.put("backwards", backwards);
        seen.put("gone_shown", goneShown);
        seen.put("gone_unclear", goneUnclear);
        seen.put("withdrawals", withdrawn.size());
        seen.put("releases", applied.size() - 1);
        seen.put("refused_writes", refusedWrites);
        seen.put("lag_own_ms", TimeUnit.NANOSECONDS.toMillis(lagOwn.get()));
        seen.put("lag_other_ms", TimeUnit.NANOSECONDS.toMillis(lagOther.get()));
        seen.put("noticed_ms", latest(firstStale, away));
        seen.put("recovered_ms", latest(firstFresh, back));
        seen.put("searches", searches.size());
        seen.put("searches_failed", searchesFailed);
        seen.put("search_p99_ms", highest(searches));
        seen.put("hits", hits.size());
        seen.put("hit_p99_ms", highest(hits));
        seen.put("search_back_ms", back == 0 ? -1 : since(lastSearchFailed.get(), back));
        seen.put("write_back_ms", back == 0 ? -1 : since(lastWriteRefused.get(), back));
        seen.forEach((name, value) -> say(name + "=" + value));
    }

    /** How long after a mark the last replica had it; -1 where one never had. */
    private long latest(Map<String, Long> firsts, long mark) {
        return firsts.size() < replicas.size()
                ? -1
                : firsts.values().stream()
                        .mapToLong(at -> since(at, mark))
                        .max()
                        .orElse(-1);
    }

    private static long since(long at, long mark) {
        return Math.max(0, TimeUnit.NANOSECONDS.toMillis(at - mark));
    }

    private static long highest(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? -1 : Math.round(sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * 0.99)));
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
