package healthcontent.contract;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** A header field of a response as the contract shows it. */
final class DocumentedHeader {

    static final String LINK = "Link";

    private DocumentedHeader() {}

    static Header of(String description) {
        return header(description, Schema.SchemaType.STRING);
    }

    static Header ofPages() {
        return of("The first page and the next one (RFC 8288).");
    }

    static Header ofFormats() {
        return of("The same document in other formats (`alternate`), and its page for people (`canonical`) where the"
                + " service knows the address by which the public finds it (RFC 8288).");
    }

    static Header seconds(String description) {
        return header(description, Schema.SchemaType.INTEGER);
    }

    private static Header header(String description, Schema.SchemaType type) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(type));
    }
}
