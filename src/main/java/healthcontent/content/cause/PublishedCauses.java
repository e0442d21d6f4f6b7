package healthcontent.content.cause;

import healthcontent.content.LiveContent;
import healthcontent.content.Paths;
import healthcontent.content.list.ListOrder;
import healthcontent.content.list.NamedRow;
import healthcontent.content.reading.PublishedDocuments;
import healthcontent.content.reading.SlugsByBeginning;
import healthcontent.content.term.TermRow;
import healthcontent.content.term.Terms;
import healthcontent.document.DocumentType;
import healthcontent.language.ReaderLanguage;
import healthcontent.paging.ListRequest;
import healthcontent.paging.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Whole causes, each with the conditions that it is tied to. */
@ApplicationScoped
class PublishedCauses implements PublishedDocuments {

    private final LiveContent live;
    private final Terms terms;
    private final SlugsByBeginning slugs;
    private final ReaderLanguage reader;

    @Inject
    PublishedCauses(LiveContent live, Terms terms, SlugsByBeginning slugs, ReaderLanguage reader) {
        this.live = live;
        this.terms = terms;
        this.slugs = slugs;
        this.reader = reader;
    }

    @Override
    public String collection() {
        return Paths.CAUSES;
    }

    @Override
    public CauseView read(String slug) {
        Cause cause = live.find(DocumentType.CAUSE, slug, key -> Cause.findById(key));
        return CauseView.of(cause, conditions(cause), reader);
    }

    private List<ConditionOfCause> conditions(Cause cause) {
        return terms.conditions(cause, ConditionOfCause.TIES, ConditionOfCause.Tie.class).stream()
                .map(tie -> ConditionOfCause.of(tie, reader))
                .toList();
    }

    @Override
    public Slice<? extends NamedRow> page(ListRequest request) {
        ListRequest byName = request.sort(null, ListOrder.usual(null));
        return terms.list(Cause.class, TermRow.class, TermRow.COLUMNS, byName, null)
                .slice();
    }

    @Override
    public List<String> slugs(String beginning, int most) {
        return slugs.find(Cause.class, beginning, most);
    }
}
