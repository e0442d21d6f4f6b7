package healthcontent.negotiation;

import healthcontent.language.ReaderLanguage;
import healthcontent.representation.Formats;
import healthcontent.representation.format.Format;
import healthcontent.site.PublicAddress;
import java.util.ArrayList;
import java.util.List;

/** The header {@code Link} of a document (RFC 8288): where it is in other formats, and its page for people. */
final class Alternates {

    private Alternates() {}

    /** The value of the header. */
    static String of(String path, ReaderLanguage reader, Choice choice, PublicAddress address) {
        String language = reader.explicit() ? "&lang=" + reader.tag() : "";
        List<String> links = new ArrayList<>();
        if (choice.format().isPresent()) {
            links.add(alternate(path, Formats.JSON_NAME, language, Formats.JSON));
        }
        for (Format format : Formats.all()) {
            if (choice.format().filter(format::equals).isEmpty()) {
                links.add(alternate(path, format.name(), language, format.mediaType()));
            }
        }
        PagePath.of(path)
                .ifPresent(page -> address.origin()
                        .ifPresent(origin -> links.add("<" + origin + reader.href(page) + ">; rel=\"canonical\"")));
        return String.join(", ", links);
    }

    private static String alternate(String path, String format, String language, String type) {
        return "<" + path + "?format=" + format + language + ">; rel=\"alternate\"; type=\"" + type + "\"";
    }
}
