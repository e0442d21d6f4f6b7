package healthcontent.content.nearby;

import healthcontent.content.Paths;
import healthcontent.document.DocumentType;
import healthcontent.document.SchemaNames;
import healthcontent.edge.operation.ResourceOperation;
import healthcontent.problem.FindingGuide;
import healthcontent.problem.Nearest;
import healthcontent.problem.Problem;
import healthcontent.problem.ProblemType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The way through the paths of the service, segment by segment, each as it was sent or as it may have been meant.
 *
 * @param method of the request, which the path has to answer
 */
record Steps(Node root, PublishedNames published, String method) {

    private static final String HEAD = "HEAD";
    private static final String GET = "GET";
    private static final String OPTIONS = "OPTIONS";
    private static final String PROBLEMS = "/problems";
    private static final String FINDINGS = "/problems/findings";
    private static final String SCHEMAS = "/v1/schemas";
    private static final String DOCUMENTS = "/v1/sync/documents";
    private static final String COMPARISONS_OF_ONE = "/comparisons";

    /** A segment of the paths, with those that may follow it. */
    static final class Node {

        private final TreeMap<String, Node> literals = new TreeMap<>();
        private final Set<String> methods = new HashSet<>();
        private Node parameter;

        static Node of(Stream<ResourceOperation> operations) {
            Node root = new Node();
            root.at("docs").methods.add(GET);
            root.at("openapi").methods.add(GET);
            operations.forEach(operation -> {
                Node node = root;
                for (String segment : operation.template().substring(1).split("/", -1)) {
                    node = node.at(segment);
                }
                node.methods.add(operation.httpMethod());
            });
            return root;
        }

        private Node at(String segment) {
            if (!segment.startsWith("{")) {
                return literals.computeIfAbsent(segment, name -> new Node());
            }
            parameter = parameter == null ? new Node() : parameter;
            return parameter;
        }
    }

    /**
     * The paths that these segments may mean.
     *
     * @param changed whether they are not those that were sent; then a path that lacks the last of them is near, too
     */
    List<String> follow(List<String> segments, boolean changed) {
        return follow(root, segments, "", changed);
    }

    private List<String> follow(Node node, List<String> left, String path, boolean changed) {
        if (left.isEmpty()) {
            return answers(node) ? List.of(path) : List.of();
        }
        String sent = left.get(0);
        List<String> rest = left.subList(1, left.size());
        Optional<String> literal =
                node.literals.containsKey(sent) ? Optional.of(sent) : Nearest.of(sent, node.literals.keySet());
        List<String> found = literal.map(
                        name -> follow(node.literals.get(name), rest, path + "/" + name, changed || !name.equals(sent)))
                .orElse(List.of());
        if (found.isEmpty() && node.parameter != null) {
            found = names(path, slug(sent)).stream()
                    .flatMap(name ->
                            follow(node.parameter, rest, path + "/" + name, changed || !name.equals(sent)).stream())
                    .limit(Problem.MOST_SUGGESTIONS)
                    .toList();
        }
        boolean orWithoutTheRest = found.isEmpty() && changed && answers(node) && path.length() > Paths.ROOT.length();
        return orWithoutTheRest ? List.of(path) : found;
    }

    private boolean answers(Node node) {
        return node.methods.contains(method.equals(HEAD) ? GET : method)
                || (method.equals(OPTIONS) && !node.methods.isEmpty());
    }

    /** A segment as a slug, if it can be one. */
    private static String slug(String segment) {
        return segment.toLowerCase(Locale.ROOT).replaceAll("[_ ]", "-");
    }

    /** The names below a path that are near to one that was sent. */
    private List<String> names(String path, String sent) {
        return switch (path) {
            case PROBLEMS ->
                Nearest.of(
                                sent,
                                Arrays.stream(ProblemType.values())
                                        .map(ProblemType::value)
                                        .toList())
                        .stream()
                        .toList();
            case FINDINGS -> Nearest.of(sent, FindingGuide.names()).stream().toList();
            case DOCUMENTS ->
                Nearest.of(
                                sent,
                                Arrays.stream(DocumentType.values())
                                        .map(DocumentType::value)
                                        .toList())
                        .stream()
                        .toList();
            case SCHEMAS -> Nearest.of(sent, SchemaNames.ALL).stream().toList();
            default -> slugs(path, sent);
        };
    }

    private List<String> slugs(String path, String sent) {
        if (path.startsWith(DOCUMENTS + "/")) {
            return DocumentType.of(path.substring(DOCUMENTS.length() + 1)).stream()
                    .flatMap(type -> published.in(PublishedNames.collection(type)).near(sent).stream())
                    .toList();
        }
        if (path.startsWith(Paths.CONDITIONS + "/") && path.endsWith(COMPARISONS_OF_ONE)) {
            String first = path.substring(Paths.CONDITIONS.length() + 1, path.length() - COMPARISONS_OF_ONE.length());
            return published.in(Paths.CONDITIONS).near(sent).stream()
                    .filter(second -> published.compare(first, second))
                    .toList();
        }
        return published.in(path).near(sent);
    }
}
