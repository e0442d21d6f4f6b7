package naive;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import naive.ConditionView.CauseView;
import naive.ConditionView.FaqView;
import naive.ConditionView.RedFlagView;
import naive.ConditionView.Section;
import naive.ConditionView.SymptomView;

/** The whole condition and some of its sections. */
@Path("/v1/conditions/{slug}")
@Transactional
public class ConditionResource {

    @GET
    public ConditionView condition(String slug) {
        return ConditionView.of(find(slug));
    }

    @GET
    @Path("/causes")
    public Section<CauseView> causes(String slug) {
        return new Section<>(ConditionView.causes(find(slug)));
    }

    @GET
    @Path("/symptoms")
    public Section<SymptomView> symptoms(String slug) {
        return new Section<>(ConditionView.symptoms(find(slug)));
    }

    @GET
    @Path("/red-flags")
    public Section<RedFlagView> redFlags(String slug) {
        return new Section<>(ConditionView.redFlags(find(slug)));
    }

    @GET
    @Path("/faqs")
    public Section<FaqView> faqs(String slug) {
        return new Section<>(ConditionView.faqs(find(slug)));
    }

    private static Condition find(String slug) {
        return Condition.bySlug(slug).orElseThrow(NotFoundException::new);
    }
}
