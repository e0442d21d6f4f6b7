package healthcontent.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Holds the content of a document in a bundle to the format of the type that stands beside it. */
final class BundleContent {

    private BundleContent() {}

    /**
     * Binds {@code content} to {@code type}.
     *
     * @param document the component of a document in a bundle
     * @param formats the component of the content of each type
     * @param sentName what the component is called in the form in which it is sent
     */
    static void bind(Schema document, Map<String, String> formats, UnaryOperator<String> sentName) {
        Schema content = document.getProperties().get("content");
        content.setAnyOf(formats.values().stream()
                .distinct()
                .map(component -> OASFactory.createSchema().ref(sentName.apply(component)))
                .toList());
        List<Schema> byType = new ArrayList<>();
        formats.forEach((type, component) -> byType.add(OASFactory.createSchema()
                .ifSchema(OASFactory.createSchema()
                        .addProperty("type", OASFactory.createSchema().constValue(type)))
                .thenSchema(OASFactory.createSchema()
                        .addProperty("content", OASFactory.createSchema().ref(sentName.apply(component))))));
        document.setAllOf(byType);
    }
}
