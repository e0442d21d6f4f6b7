package healthcontent.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the things that are wrong with a request: either a query parameter or a place in its body. */
@Schema(
        description =
                "One of the things that are wrong with a request, at a query parameter or at a place in its body.")
public record Fault(
        @Schema(description = "The query parameter at fault.", examples = "limit")
        String parameter,

        @Schema(
                description = "The place in the body, as an RFC 6901 JSON Pointer.",
                examples = "/documents/0/content/name")
        String pointer,

        @Schema(
                description =
                        "What kind of fault it is, in kebab case, where a client may want to tell them apart. Those of a"
                                + " release are explained at `/problems/findings/{name}`.")
        String name,

        @Schema(
                description =
                        "Of a finding in a release: whether it holds the release up (`error`) or is only worth a look"
                                + " (`warning`).",
                ref = "FindingLevel")
        String level,

        @Schema(
                description = "What is wrong, in plain words.",
                required = true,
                examples = "must be a whole number from 1 to 100")
        String detail) {

    public static Fault inParameter(String parameter, String detail) {
        return new Fault(parameter, null, null, null, detail);
    }

    public static Fault inBody(String pointer, String name, String detail) {
        return new Fault(null, pointer, name, null, detail);
    }
}
