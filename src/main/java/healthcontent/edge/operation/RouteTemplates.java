package healthcontent.edge.operation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The routes of the service as a tree of path segments, to name a path in a few steps. A literal segment goes before a
 * parameter.
 */
public final class RouteTemplates {

    private final Node root = new Node();

    private static final class Node {
        private final Map<String, Node> literal = new HashMap<>();
        private Node parameter;
        private String template;
    }

    /**
     * Builds the tree.
     *
     * @param templates such as {@code /v1/conditions/{slug}}
     */
    public RouteTemplates(Collection<String> templates) {
        templates.forEach(this::add);
    }

    private void add(String template) {
        Node node = root;
        for (String segment : template.substring(1).split("/", -1)) {
            if (segment.startsWith("{")) {
                node.parameter = node.parameter == null ? new Node() : node.parameter;
                node = node.parameter;
            } else {
                node = node.literal.computeIfAbsent(segment, name -> new Node());
            }
        }
        node.template = template;
    }

    /** The template of a path; empty where no route has it. */
    public Optional<String> of(String path) {
        return path.startsWith("/") ? Optional.ofNullable(find(root, path, 1)) : Optional.empty();
    }

    private static String find(Node node, String path, int from) {
        int slash = path.indexOf('/', from);
        int end = slash < 0 ? path.length() : slash;
        String found = follow(node.literal.get(path.substring(from, end)), path, end);
        return found != null || end == from ? found : follow(node.parameter, path, end);
    }

    private static String follow(Node next, String path, int end) {
        if (next == null) {
            return null;
        }
        return end == path.length() ? next.template : find(next, path, end + 1);
    }
}
