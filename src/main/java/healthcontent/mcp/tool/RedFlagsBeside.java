package healthcontent.mcp.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.content.ServiceTexts;
import healthcontent.content.redflag.RedFlagView;
import healthcontent.content.redflag.RedFlagsOfConditions;
import healthcontent.language.ReaderLanguage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** The red flags of the conditions that an answer speaks of, and the emergency line: there whether asked for or not. */
@Singleton
class RedFlagsBeside {

    private final RedFlagsOfConditions redFlags;
    private final ServiceTexts texts;
    private final ReaderLanguage reader;
    private final Passages passages;

    @Inject
    RedFlagsBeside(RedFlagsOfConditions redFlags, ServiceTexts texts, ReaderLanguage reader, Passages passages) {
        this.redFlags = redFlags;
        this.texts = texts;
        this.reader = reader;
        this.passages = passages;
    }

    /** Adds them to an answer. */
    void addTo(ObjectNode answer, List<String> conditions) {
        List<RedFlagView> all = redFlags.of(conditions);
        answer.set("redFlags", passages.ofAll(all));
        if (!conditions.isEmpty() && all.isEmpty()) {
            answer.put("redFlagsNote", texts.redFlagsNote(all, reader.tag()));
        }
        addEmergencyAdviceTo(answer);
    }

    void addEmergencyAdviceTo(ObjectNode answer) {
        answer.put("emergencyAdvice", texts.emergencyAdvice(reader.tag()));
    }
}
