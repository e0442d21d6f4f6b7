package healthcontent.representation.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.representation.format.Document;
import healthcontent.representation.format.DocumentKind;

/**
 * What a revision is to other documents: it replaces the revision before it, and a translation transforms its original.
 * A question is a part of a condition, whose earlier revisions may not have had it, so nothing is said of one.
 */
final class Relations {

    private Relations() {}

    static void write(Document document, Identity identity, ObjectNode composition) {
        if (document.kind() == DocumentKind.FAQ) {
            return;
        }
        int revision = document.json().path("revision").asInt();
        if (revision > 1) {
            relate("replaces", identity.ofRevision(revision - 1), composition);
        }
        if (!document.isOriginal()) {
            relate("transforms", identity.in(document.languageOfOriginals()).ofDocument(), composition);
        }
    }

    private static void relate(String how, String urn, ObjectNode composition) {
        composition
                .withArrayProperty("relatesTo")
                .addObject()
                .put("code", how)
                .set("targetIdentifier", Identity.identifier(urn));
    }
}
