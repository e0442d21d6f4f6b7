package healthcontent.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Eight publishers, two readers of pages and two of streams that break off at random. Each reader makes itself a
 * picture of the content from the change feed; at the end it is compared with one that is read from the beginning.
 *
 * <pre>{@code java Feed.java REPLICA REPLICA TOKEN CHANGES}</pre>
 *
 * <p>It stops publishing after 150 seconds, however many changes there were.
 *
 * <p>It runs from its source and needs nothing but the JDK.
 */
final class Feed {

    private static final int PUBLISHERS = 8;
    private static final int BUNDLE = 50;
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(150);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern CHANGE = Pattern.compile(
            "\"seq\":(\\d+),\"type\":\"([^\"]+)\",\"slug\":\"([^\"]+)\",\"language\":\"([^\"]+)\",\"op\":\"([^\"]+)\",\"revision\":(\\d+)");
    private static final Pattern CURSOR = Pattern.compile("\"cursor\":\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> replicas;
    private final String token;
    private final AtomicInteger changes = new AtomicInteger();
    private final AtomicInteger breaks = new AtomicInteger();
    private final long begun = System.nanoTime();
    private volatile boolean published;
    private volatile long newest = Long.MAX_VALUE;

    private Feed(List<String> replicas, String token) {
        this.replicas = replicas;
        this.token = token;
    }

    /** What a reader made of the feed. */
    private static final class Picture {

        private final Map<String, String> documents = new TreeMap<>();
        private final Set<String> had = new HashSet<>();
        private long seq;
        private int twice;
        private int disordered;

        void take(Matcher change) {
            long at = Long.parseLong(change.group(1));
            String document = change.group(2) + " " + change.group(3) + " " + change.group(4);
            String state = change.group(5) + " " + change.group(6);
            if (at <= seq) {
                disordered++;
            }
            if (!had.add(document + " " + state)) {
                twice++;
            }
            seq = at;
            documents.put(document, state);
        }
    }

    public static void main(String... arguments) {
        try {
            new Feed(List.of(arguments[0], arguments[1]), arguments[2]).run(Integer.parseInt(arguments[3]));
            System.exit(0);
        } catch (ExecutionException | TimeoutException | InterruptedException | RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private void run(int wanted) throws ExecutionException, TimeoutException, InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Future<Picture>> readers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int seed = i;
            readers.add(threads.submit(() -> poll(new Random(seed))));
            readers.add(threads.submit(() -> follow(new Random(seed))));
        }
        List<Future<?>> publishers = new ArrayList<>();
        for (int i = 0; i < PUBLISHERS; i++) {
            int number = i;
            publishers.add(threads.submit(() -> publish(number, wanted / PUBLISHERS)));
        }
        for (Future<?> publisher : publishers) {
            publisher.get(8, TimeUnit.MINUTES);
        }
        Picture whole = new Picture();
        for (String after = page(replicas.get(0), "", whole); !after.isEmpty(); ) {
            long before = whole.seq;
            after = page(replicas.get(0), after, whole);
            if (whole.seq == before) {
                break;
            }
        }
        newest = whole.seq;
        published = true;
        int different = 0;
        int twice = 0;
        int disordered = 0;
        for (Future<Picture> reader : readers) {
            Picture picture = reader.get(1, TimeUnit.MINUTES);
            different += picture.documents.equals(whole.documents) ? 0 : 1;
            twice += picture.twice;
            disordered += picture.disordered;
        }
        System.out.println("changes=" + changes + "\nbreaks=" + breaks + "\ndocuments=" + whole.documents.size()
                + "\ndifferent=" + different + "\ntwice=" + twice + "\ndisordered=" + disordered);
    }

    /** Publishes two versions of each of its documents, and withdraws every tenth in the end. */
    private Void publish(int publisher, int wanted) throws InterruptedException {
        int documents = wanted / 2;
        int made = 0;
        for (int version = 1; version <= 2; version++) {
            int number = version;
            for (int from = 0; from < documents && isTime(); from += BUNDLE) {
                List<Integer> numbers = IntStream.range(from, Math.min(documents, from + BUNDLE))
                        .boxed()
                        .toList();
                String bundle = numbers.stream()
                        .map(i -> condition("feed-" + publisher + "-" + i, number))
                        .collect(Collectors.joining(","));
                made = Math.max(made, from + numbers.size());
                apply(publisher, "{\"title\":\"Feed\",\"documents\":[" + bundle + "]}", numbers.size());
            }
        }
        List<Integer> tenth =
                IntStream.range(0, made).filter(i -> i % 10 == 0).boxed().toList();
        String withdrawals = tenth.stream()
                .map(i -> "{\"type\":\"condition\",\"language\":\"en\",\"reason\":\"editorial\",\"slug\":\"feed-"
                        + publisher + "-" + i + "\"}")
                .collect(Collectors.joining(","));
        apply(publisher, "{\"title\":\"Feed\",\"withdrawals\":[" + withdrawals + "]}", tenth.size());
        return null;
    }

    private boolean isTime() {
        return System.nanoTime() - begun < LONGEST;
    }

    private void apply(int publisher, String bundle, int documents) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(replicas.get(publisher % 2) + "/v1/sync/releases?apply=true"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(bundle))
                .build();
        int status = 0;
        while (status != 201) {
            try {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                status = answer.statusCode();
                if (status != 201 && status != 503 && status != 409) {
                    throw new IllegalStateException(status + " " + answer.body());
                }
            } catch (IOException e) {
                System.err.println(e);
            }
        }
        changes.addAndGet(documents);
    }

    private Picture poll(Random random) throws InterruptedException {
        Picture picture = new Picture();
        String after = "";
        while (!published || picture.seq < newest) {
            after = page(replicas.get(random.nextInt(2)), after, picture);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(100));
        }
        return picture;
    }

    /** Takes a page in, and returns the cursor behind it. */
    private String page(String replica, String after, Picture picture) {
        String query = after.isEmpty() ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(replica + "/v1/changes?limit=100" + query))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 503) {
                return after;
            }
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            Matcher change = CHANGE.matcher(answer.body());
            while (change.find()) {
                picture.take(change);
            }
            Matcher cursor = CURSOR.matcher(answer.body());
            if (!cursor.find()) {
                throw new IllegalStateException("no cursor in " + answer.body());
            }
            return cursor.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Picture follow(Random random) throws InterruptedException {
        Picture picture = new Picture();
        String last = "";
        while (!published || picture.seq < newest) {
            last = stream(random, last, picture);
            breaks.incrementAndGet();
        }
        return picture;
    }

    /** Follows a stream for some events, and returns the id of the last one. */
    private String stream(Random random, String last, Picture picture) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(replicas.get(random.nextInt(2)) + "/v1/changes"))
                .timeout(PATIENCE)
                .header("Accept", "text/event-stream");
        if (!last.isEmpty()) {
            request.header("Last-Event-ID", last);
        }
        int left = random.nextInt(200);
        String id = last;
        String comesWith = last;
        try {
            HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                TimeUnit.MILLISECONDS.sleep(100);
                return last;
            }
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                boolean taken = false;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("id:")) {
                        comesWith = line.substring(3).strip();
                    } else if (line.startsWith("data:")) {
                        Matcher change = CHANGE.matcher(line);
                        if (change.find()) {
                            picture.take(change);
                            taken = true;
                        }
                    } else if (line.isEmpty() && taken) {
                        id = comesWith;
                        taken = false;
                        left--;
                        if (left <= 0 || (published && picture.seq >= newest)) {
                            return id;
                        }
                    } else if (published && picture.seq >= newest) {
                        return id;
                    }
                }
            }
        } catch (IOException e) {
            System.err.println("stream: " + e);
        }
        return id;
    }

    private static String condition(String slug, int number) {
        return """
                {"type":"condition","slug":"%s","language":"en","content":{"name":"Name of %s","extent":"brief",\
                "summary":"Number %d.","disclaimer":"No medical advice.","review":{"status":"unreviewed"},\
                "sources":[]}}""".formatted(slug, slug, number);
    }
}
