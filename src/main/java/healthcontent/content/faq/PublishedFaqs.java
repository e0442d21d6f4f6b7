package healthcontent.content.faq;

import healthcontent.content.Paths;
import healthcontent.content.list.ListOrder;
import healthcontent.content.list.NamedRow;
import healthcontent.content.reading.PublishedDocuments;
import healthcontent.content.reading.SlugsByBeginning;
import healthcontent.language.ReaderLanguage;
import healthcontent.paging.ListRequest;
import healthcontent.paging.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Questions with their answers, each by itself. */
@ApplicationScoped
class PublishedFaqs implements PublishedDocuments {

    private final Faqs faqs;
    private final SlugsByBeginning slugs;
    private final ReaderLanguage reader;

    @Inject
    PublishedFaqs(Faqs faqs, SlugsByBeginning slugs, ReaderLanguage reader) {
        this.faqs = faqs;
        this.slugs = slugs;
        this.reader = reader;
    }

    @Override
    public String collection() {
        return Paths.FAQS;
    }

    @Override
    public FaqView read(String slug) {
        return FaqView.of(faqs.find(slug), reader);
    }

    @Override
    public Slice<? extends NamedRow> page(ListRequest request) {
        return faqs.list(request.sort(null, ListOrder.usual(null)), null, null).slice();
    }

    @Override
    public List<String> slugs(String beginning, int most) {
        return slugs.find(Faq.class, beginning, most);
    }
}
