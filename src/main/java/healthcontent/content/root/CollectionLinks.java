package healthcontent.content.root;

import healthcontent.content.Paths;
import healthcontent.language.ReaderLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where every collection is. */
@Schema(name = "CollectionLinks", description = "Where every collection is: paths without a host.")
record CollectionLinks(
        @Schema(description = "All conditions.", required = true)
        String conditions,

        @Schema(description = "All causes.", required = true)
        String causes,

        @Schema(description = "All symptoms.", required = true)
        String symptoms,

        @Schema(description = "Red flags across conditions.", required = true)
        String redFlags,

        @Schema(description = "All comparisons.", required = true)
        String comparisons,

        @Schema(description = "Questions across conditions.", required = true)
        String faqs,

        @Schema(description = "Search over everything; `q` says for what.", required = true)
        String search,

        @Schema(description = "The change feed, in all languages.", required = true)
        String changes) {

    static CollectionLinks forReader(ReaderLanguage reader) {
        return new CollectionLinks(
                reader.href(Paths.CONDITIONS),
                reader.href(Paths.CAUSES),
                reader.href(Paths.SYMPTOMS),
                reader.href(Paths.RED_FLAGS),
                reader.href(Paths.COMPARISONS),
                reader.href(Paths.FAQS),
                reader.href(Paths.SEARCH),
                Paths.ROOT + "/changes");
    }
}
