import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes which libraries the package holds, {@code bom.cdx.json} (CycloneDX 1.6), and fails where one has a licence
 * that {@code licences} does not list. The build runs it when the package is made:
 *
 * <pre>
 * java -cp 'PACKAGE/lib/main/*' src/build/BillOfMaterials.java PACKAGE LOCAL-REPOSITORY GROUP:ARTIFACT:VERSION [LICENCES]
 * </pre>
 *
 * <p>The plugin of CycloneDX refuses to run offline, and what Quarkus writes has the time of the build and takes as
 * long to write as the rest of the package. This lists the files that are there, the same each time.
 */
final class BillOfMaterials {

    private static final String FILE = "bom.cdx.json";

    private final Path folder;
    private final Path repository;
    private final Map<String, String> licences;
    private final TreeSet<String> refused = new TreeSet<>();

    private BillOfMaterials(Path folder, Path repository, Path licences) throws IOException {
        this.folder = folder;
        this.repository = repository;
        this.licences = allowed(licences);
    }

    public static void main(String[] arguments) throws IOException {
        Path licences = Path.of(arguments.length > 3 ? arguments[3] : "src/build/licences");
        BillOfMaterials bill = new BillOfMaterials(Path.of(arguments[0]), Path.of(arguments[1]), licences);
        Map<String, Object> written = bill.of(arguments[2].split(":"));
        if (!bill.refused.isEmpty()) {
            System.err.println(licences + " does not allow:\n" + String.join("\n", bill.refused));
            System.exit(1);
        }
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(bill.folder.resolve(FILE).toFile(), written);
    }

    private Map<String, Object> of(String[] application) throws IOException {
        List<Object> components = new ArrayList<>();
        for (Map.Entry<Path, Artifact> library : libraries().entrySet()) {
            components.add(component(library.getKey(), library.getValue()));
        }
        Artifact service = new Artifact(application[0], application[1], "", "jar", application[2]);
        Map<String, Object> self = described("application", service.group(), service.name(), service.version());
        self.put("licenses", List.of(Map.of("license", Map.of("id", "Apache-2.0"))));
        identify(self, service.url());
        return inOrder(
                "bomFormat",
                "CycloneDX",
                "specVersion",
                "1.6",
                "version",
                1,
                "metadata",
                inOrder("component", self),
                "components",
                components);
    }

    /** Each JAR of the package, by its path within. */
    private Map<Path, Artifact> libraries() throws IOException {
        Map<String, Artifact> known = Files.readAllLines(folder.resolve("quarkus-app-dependencies.txt")).stream()
                .filter(line -> !line.isBlank())
                .map(Artifact::parse)
                .collect(Collectors.toMap(Artifact::file, artifact -> artifact));
        Map<Path, Artifact> libraries = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("lib"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Artifact artifact = known.get(file.getFileName().toString());
                if (artifact == null) {
                    throw new IllegalStateException("Quarkus does not say what " + file + " is");
                }
                libraries.put(folder.relativize(file), artifact);
            }
        }
        return libraries;
    }

    private Map<String, Object> component(Path file, Artifact artifact) throws IOException {
        Map<String, Object> component = described("library", artifact.group(), artifact.name(), artifact.version());
        component.put("hashes", List.of(inOrder("alg", "SHA-256", "content", sha256(folder.resolve(file)))));
        component.put("licenses", licences(artifact));
        identify(component, artifact.url());
        component.put("evidence", Map.of("occurrences", List.of(Map.of("location", unix(file)))));
        return component;
    }

    /** Of several licences in a POM, whoever uses the library may choose one. */
    private List<Object> licences(Artifact artifact) {
        List<String> names = licenceNames(artifact.group(), artifact.name(), artifact.version());
        List<String> unlisted =
                names.stream().filter(name -> !licences.containsKey(name)).toList();
        if (names.isEmpty() || !unlisted.isEmpty()) {
            refused.add(artifact.url() + ": " + (names.isEmpty() ? "no licence" : String.join(", ", unlisted)));
            return List.of();
        }
        List<String> identifiers = names.stream().map(licences::get).distinct().toList();
        boolean plain = identifiers.size() == 1 && identifiers.get(0).matches("(?!LicenseRef)[\\w.-]+");
        return List.of(
                plain
                        ? Map.of("license", Map.of("id", identifiers.get(0)))
                        : Map.of("expression", String.join(" OR ", identifiers)));
    }

    /** As the POM has them, or else the next of its parents that has any. */
    private List<String> licenceNames(String group, String name, String version) {
        Element project = pom(group, name, version);
        List<String> names = children(project, "licenses").stream()
                .flatMap(all -> children(all, "license").stream())
                .map(licence -> text(licence, "name"))
                .toList();
        List<Element> parents = children(project, "parent");
        if (!names.isEmpty() || parents.isEmpty()) {
            return names;
        }
        Element parent = parents.get(0);
        return licenceNames(text(parent, "groupId"), text(parent, "artifactId"), text(parent, "version"));
    }

    private Element pom(String group, String name, String version) {
        Path pom = repository
                .resolve(group.replace('.', '/'))
                .resolve(name)
                .resolve(version)
                .resolve(name + "-" + version + ".pom");
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
        } catch (Exception e) {
            throw new IllegalStateException("Can't read " + pom, e);
        }
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    private static String text(Element parent, String name) {
        return children(parent, name).stream()
                .map(child -> child.getTextContent().strip().replaceAll("\\s+", " "))
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> allowed(Path file) throws IOException {
        Map<String, String> allowed = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(": ", 2);
                Arrays.stream(parts[1].split(" \\| ")).forEach(name -> allowed.put(name.strip(), parts[0]));
            }
        }
        return allowed;
    }

    private static Map<String, Object> described(String type, String group, String name, String version) {
        Map<String, Object> component = inOrder("type", type);
        if (group != null) {
            component.put("group", group);
        }
        component.put("name", name);
        component.put("version", version);
        return component;
    }

    private static void identify(Map<String, Object> component, String url) {
        component.put("purl", url);
        component.put("bom-ref", url);
    }

    private static Map<String, Object> inOrder(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    private static String unix(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String sha256(Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A library, as a line {@code group:name:classifier:type:version} of what Quarkus packed. */
    private record Artifact(String group, String name, String classifier, String type, String version) {

        static Artifact parse(String line) {
            String[] parts = line.split(":");
            return new Artifact(parts[0], parts[1], parts[2], parts[3], parts[4]);
        }

        String file() {
            return group + "." + name + "-" + version + (classifier.isEmpty() ? "" : "-" + classifier) + "." + type;
        }

        /** The package URL (purl-spec, type maven). */
        String url() {
            return "pkg:maven/" + group + "/" + name + "@" + version + "?"
                    + (classifier.isEmpty() ? "" : "classifier=" + classifier + "&") + "type=" + type;
        }
    }
}
