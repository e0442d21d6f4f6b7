package healthcontent.document;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The names of the JSON Schemas of what is sent: those of their files, and by which they are served. */
public final class SchemaNames {

    public static final String BUNDLE = "bundle";

    /** What a look-up is held to. */
    public static final String LOOKUP = "lookup";

    /** What they share. */
    private static final String DEFINITIONS = "definitions";

    /** Those of the content of a document, one a type, in the order of their names. */
    public static final List<String> CONTENTS = Arrays.stream(DocumentType.values())
            .map(DocumentType::value)
            .sorted()
            .toList();

    /** Those that a bundle is held to, with the documents in it. */
    public static final List<String> OF_BUNDLES = Stream.concat(Stream.of(BUNDLE, DEFINITIONS), CONTENTS.stream())
            .sorted()
            .toList();

    /** All there are. */
    public static final List<String> ALL =
            Stream.concat(Stream.of(LOOKUP), OF_BUNDLES.stream()).sorted().toList();

    private SchemaNames() {}
}
