package healthcontent.lookup;

import healthcontent.content.ServiceTexts;
import healthcontent.content.redflag.LookedUp;
import healthcontent.content.redflag.RedFlagLookup;
import healthcontent.content.redflag.TooManyRedFlags;
import healthcontent.language.ReaderLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Answers look-ups, whichever protocol they come by. */
@ApplicationScoped
public class RedFlagAnswers {

    private final RedFlagLookup redFlags;
    private final ServiceTexts texts;
    private final ReaderLanguage reader;

    @Inject
    RedFlagAnswers(RedFlagLookup redFlags, ServiceTexts texts, ReaderLanguage reader) {
        this.redFlags = redFlags;
        this.texts = texts;
        this.reader = reader;
    }

    /**
     * The answer to a look-up.
     *
     * @param symptoms well-formed slugs, each once
     * @param condition slug of the condition whose red flags alone are looked at
     * @throws healthcontent.problem.ProblemException if no such condition is published, or an answer can't hold all
     *     that the symptoms meet
     */
    public LookupView of(List<String> symptoms, Optional<String> condition) {
        String tag = reader.tag();
        return LookupView.of(find(symptoms, condition), texts.emergencyAdvice(tag), texts.lookupStatement(tag));
    }

    private LookedUp find(List<String> symptoms, Optional<String> condition) {
        try {
            return redFlags.find(symptoms, condition).orElseThrow(LookupReader::unknownCondition);
        } catch (TooManyRedFlags tooMany) {
            throw LookupReader.tooManyRedFlags(tooMany.count());
        }
    }
}
