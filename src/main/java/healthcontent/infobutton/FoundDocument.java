package healthcontent.infobutton;

import healthcontent.document.DocumentType;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import java.time.Instant;
import java.util.List;

/**
 * A document that answers a criterion, as the database finds it.
 *
 * @param number of the criterion
 * @param code by which it was found, as the content has it; null where it was found by a name
 * @param display what its system calls the code
 * @param summary null where the sources do not say
 * @param parts of the section that was asked for; empty where none was
 * @param firstRelease id of the release that brought its first revision, which no other database has
 */
record FoundDocument(
        int number,
        String code,
        String display,
        DocumentType type,
        String slug,
        String language,
        String name,
        String summary,
        List<Part> parts,
        List<Warning> redFlags,
        Review review,
        List<Citation> sources,
        String disclaimer,
        Instant updatedAt,
        String firstRelease) {

    /** A part of a section; each of its texts may be null. */
    record Part(String title, String text) {}

    /** A red flag. */
    record Warning(String name, String urgency, String action) {}
}
