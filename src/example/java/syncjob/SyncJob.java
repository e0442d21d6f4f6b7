package syncjob;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sync job, whole but in one file: mirrors what is live into a folder, and pushes what was changed there. It uses
 * nothing but the public API, and Jackson, as the JDK reads no JSON. Take it as it is, or as a start.
 *
 * <p>{@link #USAGE} says how it is called. A folder holds one file a document, {@code {language}/{type}/{slug}.json}.
 * Beside them the job keeps what it knows in {@code .sync-state.json}: where it is in the change feed, and of each
 * document the revision that its file was made from, with a digest of what that revision said. So it can tell three
 * things apart: what is in the file, what was in it before you edited it, and what is live.
 *
 * <ul>
 *   <li>What only you changed is pushed, with {@code ifRevision}: the service refuses it if another revision is live.
 *   <li>What only others changed is taken into the file.
 *   <li>What both changed is a conflict. Both sides are shown, your file stays, and the live one is put beside it as
 *       {@code {slug}.json.live}. Nothing is pushed until you have put into your file what you want, and deleted the
 *       {@code .live} file.
 *   <li>A file that you delete becomes a withdrawal, which needs a reason.
 * </ul>
 *
 * <p>A job that is killed leaves no half of anything. Each file is written beside its place, forced to the disk and
 * renamed. A page of the feed is stored before its files are touched, and the state after them: the next run does the
 * page again.
 */
public final class SyncJob {

    /** It did what it was asked to, or there was nothing to do. */
    public static final int DONE = 0;
    /** The service refused what was sent, or a file can't be used; the output says why. */
    public static final int REFUSED = 1;
    /** The command is not one of those in {@link #USAGE}, or lacks something. */
    public static final int USED_WRONGLY = 2;
    /** Somebody else changed the same; nothing was published. */
    public static final int CONFLICT = 3;
    /** No service answers; the same command may work later. */
    public static final int UNREACHABLE = 4;

    private static final String USAGE = """
            Usage: SyncJob COMMAND FOLDER …

              mirror FOLDER             bring FOLDER up to date with what is live
              status FOLDER             show what differs between FOLDER and what is live; changes nothing
              plan FOLDER TITLE         show what a push would change; nothing goes live
              push FOLDER TITLE         show it, then make exactly that live
              import FOLDER FILE…       have articles (.html, .md, .txt, .json, .xml) made into drafts in FOLDER

            Options of plan and push:
              --reason REASON           why documents are withdrawn whose files were deleted: clinical-error,
                                        superseded or editorial. Without it you are asked for each.
              --replacement SLUG        with it: the document that takes their place
              --republish PATH          a document to publish although it was withdrawn, such as
                                        en/condition/gout.json

            Options of import: --slug, --lang, --source-title, --source-publisher, --source-url, --source-licence

            HEALTH_CONTENT_URL says where the service is (http://localhost:8080 unless set), HEALTH_CONTENT_TOKEN
            holds the token that all but mirror and status need.

            Exit codes: 0 done, 1 refused, 2 wrong usage, 3 conflict, 4 no service.""";

    private static final Map<String, Set<String>> OPTIONS = Map.of(
            "mirror", Set.of(),
            "status", Set.of(),
            "plan", Set.of("reason", "replacement", "republish"),
            "push", Set.of("reason", "replacement", "republish"),
            "import", Set.of("slug", "lang", "source-title", "source-publisher", "source-url", "source-licence"));

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html",
            "htm", "text/html",
            "md", "text/markdown",
            "txt", "text/plain",
            "json", "application/ld+json",
            "xml", "application/xml");

    private static final List<String> REASONS = List.of("clinical-error", "superseded", "editorial");
    private static final int ATTEMPTS = 5;

    /** Keeps figures as they were written: 1.50 stays 1.50. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Writes equal content as equal bytes, however its properties are ordered. */
    private static final ObjectMapper CANONICAL =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI service;
    private final Optional<String> token;
    private final Path folder;
    private final Map<String, String> options;
    private final PrintStream out;
    private final Optional<BufferedReader> person;

    private SyncJob(
            Map<String, String> environment,
            Path folder,
            Map<String, String> options,
            PrintStream out,
            Optional<BufferedReader> person) {
        this.service = URI.create(environment.getOrDefault("HEALTH_CONTENT_URL", "http://localhost:8080"));
        this.token = Optional.ofNullable(environment.get("HEALTH_CONTENT_TOKEN"));
        this.folder = folder;
        this.options = options;
        this.out = out;
        this.person = person;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Optional<BufferedReader> person =
                Optional.ofNullable(System.console()).map(console -> new BufferedReader(console.reader()));
        System.exit(run(List.of(arguments), System.getenv(), System.out, System.err, person));
    }

    /**
     * Carries out one command.
     *
     * @param person who can be asked why something is withdrawn; empty where nobody sits there
     * @return the exit code
     */
    public static int run(
            List<String> arguments,
            Map<String, String> environment,
            PrintStream out,
            PrintStream err,
            Optional<BufferedReader> person)
            throws IOException, InterruptedException {
        try {
            Map<String, String> options = new LinkedHashMap<>();
            List<String> call = new ArrayList<>(arguments);
            for (int i = 0; i < call.size(); ) {
                if (!call.get(i).startsWith("--")) {
                    i++;
                } else if (i + 1 < call.size()) {
                    options.put(call.remove(i).substring(2), call.remove(i));
                } else {
                    throw new Stop(USED_WRONGLY, call.get(i) + " needs a value.");
                }
            }
            String command = call.isEmpty() ? "" : call.get(0);
            if (!OPTIONS.containsKey(command) || call.size() < 2) {
                throw new Stop(USED_WRONGLY, USAGE);
            }
            for (String option : options.keySet()) {
                if (!OPTIONS.get(command).contains(option)) {
                    throw new Stop(USED_WRONGLY, command + " has no option --" + option + ".");
                }
            }
            SyncJob job = new SyncJob(environment, Path.of(call.get(1)), options, out, person);
            return job.run(command, call.subList(2, call.size()));
        } catch (Stop stop) {
            err.println(stop.getMessage());
            return stop.exitCode;
        } catch (FileSystemException e) {
            err.println("Can't use the file " + e.getMessage());
            return REFUSED;
        }
    }

    private int run(String command, List<String> rest) throws IOException, InterruptedException {
        boolean complete = switch (command) {
            case "import" -> !rest.isEmpty();
            case "plan", "push" -> rest.size() == 1;
            default -> rest.isEmpty();
        };
        if (!complete) {
            throw new Stop(USED_WRONGLY, USAGE);
        }
        Files.createDirectories(folder);
        try (FileChannel file = FileChannel.open(
                        folder.resolve(".sync-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(file)) {
            if (lock == null) {
                throw new Stop(CONFLICT, "Another job is at work in " + folder + ".");
            }
            finishPage();
            return switch (command) {
                case "mirror" -> mirror();
                case "status" -> status();
                case "plan" -> plan(rest.get(0));
                case "push" -> push(rest.get(0));
                default -> importArticles(rest);
            };
        }
    }

    /** The system frees it when the process ends, however it ends. */
    private static FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    // ---- mirror: what is live comes into the folder ----

    private int mirror() throws IOException, InterruptedException {
        State state = State.of(folder);
        boolean more = true;
        while (more) {
            HttpResponse<String> answer =
                    exchange(request(nextPage(state, true)).GET());
            if (answer.statusCode() == 410 && !state.cursor.isEmpty()) {
                out.println("The service was restored from a backup. Its feed is read from the beginning.");
                state.startOver();
                state.save(folder);
                continue;
            }
            String page = require(answer).body();
            replace(pageFile(), page);
            more = finishPage();
            state = State.of(folder);
        }
        forgetWhatTheWholeFeedDidNotName(state);
        return conflicts().isEmpty() ? DONE : CONFLICT;
    }

    private static String nextPage(State state, boolean withContent) {
        String after = state.cursor.isEmpty() ? "" : "&after=" + encode(state.cursor);
        return "/v1/changes?limit=100" + (withContent ? "&include=content" : "") + after;
    }

    private Path pageFile() {
        return folder.resolve(".sync-page.json");
    }

    /**
     * Does what the stored page of the feed says, if there is one; again, if an earlier run was stopped in the middle.
     *
     * @return whether the feed has more pages
     */
    private boolean finishPage() throws IOException {
        if (!Files.exists(pageFile())) {
            return false;
        }
        State state = State.of(folder);
        JsonNode page = read(pageFile());
        for (JsonNode change : page.path("data")) {
            take(change, state);
        }
        state.cursor = page.path("page").path("cursor").asText();
        state.save(folder);
        Files.delete(pageFile());
        return page.path("page").path("more").asBoolean();
    }

    /** Brings one file up to date with a change, unless it was edited here as well. */
    private void take(JsonNode change, State state) throws IOException {
        String path = path(change);
        JsonNode content = change.path("content");
        String mine = digest(file(path));
        Entry before = state.entry(path);
        String base = before.digest();
        String live = content.isMissingNode() ? "" : digestOf(content);
        state.unnamed.remove(path);
        state.documents.put(path, new Entry(change.path("revision").asInt(), live, text(change, "reason")));
        if (mine.equals(live)) {
            Files.deleteIfExists(liveFile(path));
        } else if (mine.equals(base)) {
            if (live.isEmpty()) {
                remove(file(path));
            } else {
                replace(file(path), pretty(content));
            }
            Files.deleteIfExists(liveFile(path));
            out.println(text(change, "op") + "  " + path);
        } else if (!live.equals(base)) {
            replace(liveFile(path), live.isEmpty() ? pretty(withdrawal(change)) : pretty(content));
            showConflict(path, before.revision(), change);
            out.println("          Your file is as it was. Put into it what you want, and delete " + path + ".live.");
        }
    }

    /** After the whole feed was read anew: the service does not know these, nor does this folder from now on. */
    private void forgetWhatTheWholeFeedDidNotName(State state) throws IOException {
        for (String path : state.unnamed) {
            Entry entry = state.documents.remove(path);
            if (entry != null && digest(file(path)).equals(entry.digest())) {
                remove(file(path));
                out.println("gone       " + path);
            }
        }
        if (!state.unnamed.isEmpty()) {
            state.unnamed.clear();
            state.save(folder);
        }
    }

    // ---- status, plan and push: what was changed in the folder goes live ----

    private int status() throws IOException, InterruptedException {
        State state = State.of(folder);
        List<String> conflicts = conflicts();
        conflicts.forEach(path -> out.println("conflict   " + path + ": see " + path + ".live"));
        Map<String, String> edits = edits(state);
        edits.forEach((path, mine) -> out.printf(
                "%-10s %s%n",
                mine.isEmpty() ? "deleted" : state.entry(path).digest().isEmpty() ? "new" : "edited", path));
        JsonNode page = json(send(request(nextPage(state, false)).GET()));
        page.path("data")
                .forEach(change -> out.printf(
                        "%-10s %s, live as revision %s%n", text(change, "op"), path(change), text(change, "revision")));
        if (page.path("page").path("more").asBoolean()) {
            out.println("… and more that is live and not here. mirror brings it.");
        } else if (edits.isEmpty() && conflicts.isEmpty() && page.path("data").isEmpty()) {
            out.println("In step with " + service + ".");
        }
        return conflicts.isEmpty() ? DONE : CONFLICT;
    }

    private int plan(String title) throws IOException, InterruptedException {
        Optional<JsonNode> release = planned(bundle(title));
        release.ifPresent(planned -> out.println("Planned as " + text(planned, "href") + ". Nothing is live yet."));
        return DONE;
    }

    private int push(String title) throws IOException, InterruptedException {
        ObjectNode bundle = bundle(title);
        Optional<JsonNode> release = planned(bundle);
        if (release.isEmpty()) {
            return DONE;
        }
        HttpResponse<String> answer =
                exchange(post(text(release.get(), "href") + "/apply", "application/json", new byte[0]));
        if (answer.statusCode() == 409) {
            throw new Stop(CONFLICT, "Nothing went live: " + text(json(answer), "detail") + " Run mirror, then push.");
        }
        out.println("Applied at " + text(json(require(answer)), "appliedAt") + ".");
        expect(bundle);
        return mirror();
    }

    /** What was pushed is what the files were made from, should the service write it a little differently. */
    private void expect(ObjectNode bundle) throws IOException {
        State state = State.of(folder);
        bundle.path("documents").forEach(document -> {
            String path = path(document);
            state.documents.put(path, state.entry(path).withDigest(digestOf(document.path("content"))));
        });
        bundle.path("withdrawals").forEach(withdrawal -> {
            String path = path(withdrawal);
            state.documents.put(path, state.entry(path).withDigest(""));
        });
        state.save(folder);
    }

    /** Has the service say what would change, and shows it; empty where that is nothing. */
    private Optional<JsonNode> planned(ObjectNode bundle) throws IOException, InterruptedException {
        if (bundle.path("documents").isEmpty() && bundle.path("withdrawals").isEmpty()) {
            out.println("Nothing was changed here.");
            return Optional.empty();
        }
        HttpResponse<String> answer =
                exchange(post("/v1/sync/releases", "application/json", JSON.writeValueAsBytes(bundle)));
        if (answer.statusCode() == 422) {
            throw explained(json(answer), bundle);
        }
        JsonNode release = json(require(answer));
        show(release);
        return Optional.of(release);
    }

    /** What was edited, is new or was deleted: its path, and the digest of its file, empty where it has none. */
    private Map<String, String> edits(State state) throws IOException {
        Set<String> paths = new TreeSet<>(state.documents.keySet());
        paths.addAll(named(".json"));
        Map<String, String> edits = new LinkedHashMap<>();
        for (String path : paths) {
            String mine = digest(file(path));
            if (!mine.equals(state.entry(path).digest())) {
                edits.put(path, mine);
            }
        }
        return edits;
    }

    private ObjectNode bundle(String title) throws IOException {
        List<String> conflicts = conflicts();
        if (!conflicts.isEmpty()) {
            throw new Stop(CONFLICT, "Conflicts are left; their other side is in the .live files of " + conflicts);
        }
        State state = State.of(folder);
        ObjectNode bundle = JSON.createObjectNode().put("title", title);
        ArrayNode documents = bundle.putArray("documents");
        ArrayNode withdrawals = bundle.putArray("withdrawals");
        for (Map.Entry<String, String> edit : edits(state).entrySet()) {
            String path = edit.getKey();
            Entry entry = state.entry(path);
            ObjectNode document = edit.getValue().isEmpty() ? withdrawals.addObject() : documents.addObject();
            String[] names = path.replaceFirst("\\.json$", "").split("/", -1);
            document.put("language", names[0]).put("type", names[1]).put("slug", names[2]);
            document.put("ifRevision", entry.revision());
            if (edit.getValue().isEmpty()) {
                addReason(document, path);
            } else if (!entry.withdrawn().isEmpty() && !path.equals(options.get("republish"))) {
                throw new Stop(
                        CONFLICT,
                        "%s was withdrawn (%s). If it is right to publish it again: --republish %s"
                                .formatted(path, entry.withdrawn(), path));
            } else {
                document.set("content", read(file(path)));
            }
        }
        return bundle;
    }

    private void addReason(ObjectNode withdrawal, String path) throws IOException {
        String reason = options.getOrDefault("reason", "");
        String replacement = options.getOrDefault("replacement", "");
        if (reason.isEmpty() && person.isPresent()) {
            reason = ask(path + " was deleted. Why is it withdrawn (" + String.join(", ", REASONS) + ")?");
            replacement = reason.equals("superseded") ? ask("The slug of what takes its place, if anything does:") : "";
        }
        if (!REASONS.contains(reason)) {
            throw new Stop(
                    USED_WRONGLY,
                    path + " was deleted: withdrawing it needs a --reason, one of " + String.join(", ", REASONS) + ".");
        }
        withdrawal.put("reason", reason);
        if (!replacement.isEmpty()) {
            withdrawal.put("replacement", replacement);
        }
    }

    private String ask(String question) throws IOException {
        out.print(question + " ");
        out.flush();
        String answer = person.orElseThrow().readLine();
        return answer == null ? "" : answer.strip();
    }

    private void show(JsonNode release) {
        for (JsonNode change : release.path("changes")) {
            out.printf("%-10s %s%n", text(change, "action"), path(change));
            change.path("patch")
                    .forEach(step -> out.println("           " + text(step, "op") + " " + text(step, "path")));
        }
        release.path("findings")
                .forEach(finding -> out.println(text(finding, "level") + ": " + text(finding, "message")));
    }

    /** Why a bundle was refused; of documents that others have changed, both sides. */
    private Stop explained(JsonNode problem, ObjectNode bundle) throws IOException, InterruptedException {
        boolean conflict = false;
        for (JsonNode error : problem.path("errors")) {
            JsonNode document = bundle.at(text(error, "pointer").replaceFirst("^(/\\w+/\\d+).*", "$1"));
            if (text(error, "name").equals("revision-mismatch")) {
                conflict = true;
                String live = "/v1/sync/documents/%s/%s?lang=%s"
                        .formatted(text(document, "type"), text(document, "slug"), text(document, "language"));
                HttpResponse<String> answer = exchange(request(live).GET());
                JsonNode revision = answer.statusCode() == 404 ? JSON.createObjectNode() : json(require(answer));
                showConflict(path(document), document.path("ifRevision").asInt(), revision);
            } else {
                out.println(text(error, "level") + "  " + path(document) + " " + text(error, "pointer") + ": "
                        + text(error, "detail"));
            }
        }
        return conflict
                ? new Stop(CONFLICT, "Nothing went live. Run mirror, which puts the live side beside your files.")
                : new Stop(REFUSED, "Nothing went live: " + text(problem, "detail"));
    }

    // ---- import: articles become drafts in the folder ----

    private int importArticles(List<String> files) throws IOException, InterruptedException {
        State state = State.of(folder);
        String query = options.entrySet().stream()
                .map(option -> camelCase(option.getKey()) + "=" + encode(option.getValue()))
                .collect(Collectors.joining("&", "?", ""));
        for (String file : files) {
            String suffix = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (!MEDIA_TYPES.containsKey(suffix)) {
                throw new Stop(USED_WRONGLY, file + ": the name must end in one of " + MEDIA_TYPES.keySet() + ".");
            }
            byte[] article = Files.readAllBytes(Path.of(file));
            JsonNode draft = json(send(post("/v1/sync/imports" + query, MEDIA_TYPES.get(suffix), article)));
            JsonNode documents = draft.path("bundle").path("documents");
            for (JsonNode document : documents) {
                String mine = digest(file(path(document)));
                if (!mine.isEmpty() && !mine.equals(state.entry(path(document)).digest())) {
                    throw new Stop(CONFLICT, path(document) + " was edited here. Push it, or move it away, first.");
                }
            }
            for (JsonNode document : documents) {
                replace(file(path(document)), pretty(document.path("content")));
                out.println("drafted    " + path(document));
            }
            out.println(file + ": " + documents.size() + " documents");
            showReport(draft.path("report"));
        }
        return DONE;
    }

    /** What became of the article: where its sections went, what found no place, and what an editor has to look at. */
    private void showReport(JsonNode report) {
        for (JsonNode article : report.path("articles")) {
            for (JsonNode section : article.path("sections")) {
                String heading = text(section, "heading").isEmpty() ? "(its beginning)" : text(section, "heading");
                section.path("to").forEach(place -> out.println("placed     " + heading + " -> " + place.asText()));
            }
            article.path("unplaced")
                    .forEach(sentence -> out.println(
                            "unplaced   " + text(sentence, "text") + " (" + text(sentence, "reason") + ")"));
        }
        report.path("findings")
                .forEach(finding -> out.println(
                        text(finding, "level") + ": " + text(finding, "message") + " (" + text(finding, "name") + ")"));
    }

    /** {@code source-title} is the parameter {@code sourceTitle}. */
    private static String camelCase(String option) {
        return Pattern.compile("-(.)")
                .matcher(option)
                .replaceAll(hyphen -> hyphen.group(1).toUpperCase(Locale.ROOT));
    }

    // ---- conflicts ----

    /** The live side of a conflict lies beside the file until somebody has looked at it. */
    private Path liveFile(String path) {
        return file(path + ".live");
    }

    private List<String> conflicts() throws IOException {
        return named(".json.live").stream()
                .map(path -> path.replaceFirst("\\.live$", ""))
                .toList();
    }

    /**
     * Shows what is in a file, and what is live, wherever they differ.
     *
     * @param live a change of the feed or a revision; empty where there never was one
     */
    private void showConflict(String path, int revision, JsonNode live) throws IOException {
        String now = text(live, "revision").isEmpty() ? "nothing" : "revision " + text(live, "revision");
        out.println("conflict   " + path + ": changed here since revision " + revision + ", and " + now + " is live");
        JsonNode mine = Files.exists(file(path)) ? read(file(path)) : JSON.missingNode();
        if (live.path("content").isMissingNode()) {
            out.println("           live: withdrawn " + text(live, "reason") + " " + text(live, "replacement"));
        } else if (mine.isMissingNode()) {
            out.println("           here: deleted");
        } else {
            showDifferences("", mine, live.path("content"));
        }
    }

    private void showDifferences(String pointer, JsonNode here, JsonNode live) {
        if (here.equals(live)) {
            return;
        }
        if (here.isObject() && live.isObject()) {
            Set<String> names = new TreeSet<>();
            here.fieldNames().forEachRemaining(names::add);
            live.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> showDifferences(pointer + "/" + name, here.path(name), live.path(name)));
        } else if (here.isArray() && live.isArray()) {
            for (int i = 0; i < Math.max(here.size(), live.size()); i++) {
                showDifferences(pointer + "/" + i, here.path(i), live.path(i));
            }
        } else {
            out.println("           " + pointer);
            out.println("             here: " + (here.isMissingNode() ? "-" : here));
            out.println("             live: " + (live.isMissingNode() ? "-" : live));
        }
    }

    private static ObjectNode withdrawal(JsonNode change) {
        return JSON.createObjectNode()
                .put("withdrawn", text(change, "reason"))
                .put("replacement", text(change, "replacement"));
    }

    // ---- HTTP ----

    private HttpRequest.Builder post(String path, String mediaType, byte[] body) {
        HttpRequest.Builder request =
                request(path).header("Idempotency-Key", UUID.randomUUID().toString());
        return body.length == 0
                ? request.POST(HttpRequest.BodyPublishers.noBody())
                : request.header("Content-Type", mediaType).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(path)).timeout(Duration.ofMinutes(6));
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return require(exchange(request));
    }

    private static HttpResponse<String> require(HttpResponse<String> answer) throws JsonProcessingException {
        if (answer.statusCode() < 400) {
            return answer;
        }
        boolean problem = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        String detail = problem ? text(json(answer), "detail") : "no service of this kind is there";
        throw new Stop(REFUSED, "%d from %s: %s".formatted(answer.statusCode(), answer.uri(), detail));
    }

    /** Sends a request, and again where that may help: every call of this job is safe to repeat. */
    private HttpResponse<String> exchange(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.build();
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                OptionalLong retryAfter = answer.headers().firstValueAsLong("Retry-After");
                if (attempt == ATTEMPTS || (answer.statusCode() < 500 && retryAfter.isEmpty())) {
                    return answer;
                }
                Thread.sleep(retryAfter.orElse(1) * 1000);
            } catch (ConnectException | HttpConnectTimeoutException e) {
                throw new Stop(UNREACHABLE, "No service answers at " + service + ". Is HEALTH_CONTENT_URL right?");
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new Stop(UNREACHABLE, "The connection to " + service + " breaks: " + e.getMessage());
                }
                Thread.sleep(1000L * attempt);
            }
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    // ---- JSON ----

    private static JsonNode json(HttpResponse<String> answer) throws JsonProcessingException {
        return JSON.readTree(answer.body());
    }

    private static JsonNode read(Path file) throws IOException {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new Stop(REFUSED, file + " holds no JSON: " + e.getOriginalMessage());
        }
    }

    private static String pretty(JsonNode json) throws JsonProcessingException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asText();
    }

    // ---- files ----

    private static String path(JsonNode document) {
        return "%s/%s/%s.json".formatted(text(document, "language"), text(document, "type"), text(document, "slug"));
    }

    /** The service is trusted with content, and not with places outside of the folder. */
    private Path file(String path) {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new Stop(REFUSED, path + " is outside of " + folder + ".");
        }
        return file;
    }

    private List<String> named(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.map(folder::relativize)
                    .filter(path -> path.getNameCount() == 3 && path.toString().endsWith(ending))
                    .map(path -> path.toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** Readers see the old file or the new one; after a power cut, too. */
    private static void replace(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceNames(file.getParent());
    }

    private static void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
        forceNames(file.getParent());
    }

    /** So that no rename is lost that the state knows of; Windows has no such call, and keeps their order itself. */
    private static void forceNames(Path parent) throws IOException {
        if (parent.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(parent, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** The digest of what a file says, however it is laid out; empty where there is no file. */
    private static String digest(Path file) throws IOException {
        return Files.exists(file) ? digestOf(read(file)) : "";
    }

    private static String digestOf(JsonNode content) {
        try {
            byte[] canonical = CANONICAL.writeValueAsBytes(content);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What the folder's file of a document was made from.
     *
     * @param revision that was live then; 0 if none ever was
     * @param digest of its content; empty if that revision withdrew the document
     * @param withdrawn why it was withdrawn; empty unless it was
     */
    private record Entry(int revision, String digest, String withdrawn) {

        static final Entry NEVER_LIVE = new Entry(0, "", "");

        Entry withDigest(String other) {
            return new Entry(revision, other, withdrawn);
        }
    }

    /** What the job knows from one run to the next, as {@code .sync-state.json}. */
    private static final class State {

        /** What the feed is asked for next; empty at its beginning. */
        String cursor = "";

        /** By path. */
        SortedMap<String, Entry> documents = new TreeMap<>();

        /** While the feed is read anew after a restore: the paths that it has not named yet. */
        SortedSet<String> unnamed = new TreeSet<>();

        static State of(Path folder) throws IOException {
            return Files.exists(file(folder)) ? JSON.treeToValue(read(file(folder)), State.class) : new State();
        }

        void save(Path folder) throws IOException {
            replace(file(folder), pretty(JSON.valueToTree(this)));
        }

        private static Path file(Path folder) {
            return folder.resolve(".sync-state.json");
        }

        Entry entry(String path) {
            return documents.getOrDefault(path, Entry.NEVER_LIVE);
        }

        void startOver() {
            cursor = "";
            unnamed.addAll(documents.keySet());
        }
    }

    /** Why the job ends before its end: one line for a person, and an exit code for a program. */
    private static final class Stop extends RuntimeException {

        private static final long serialVersionUID = 1L;

        final int exitCode;

        Stop(int exitCode, String message) {
            super(message);
            this.exitCode = exitCode;
        }
    }
}
