package healthcontent.contract;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** A header field of an answer as the contract shows it. */
final class DocumentedHeader {

    private DocumentedHeader() {}

    static Header of(String description) {
        return header(description, Schema.SchemaType.STRING);
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
