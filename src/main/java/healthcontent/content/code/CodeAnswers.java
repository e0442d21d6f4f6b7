package healthcontent.content.code;

import healthcontent.content.ServiceTexts;
import healthcontent.language.ReaderLanguage;
import healthcontent.problem.Fault;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import healthcontent.problem.Quoted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Answers what is published for a code, in the language of the reader. */
@ApplicationScoped
public class CodeAnswers {

    private static final String ANY_CODE =
            "a code as FHIR has it: at most 80 characters, without a vertical bar and without two spaces in a row";

    private final Codes codes;
    private final ReaderLanguage reader;
    private final ServiceTexts texts;

    @Inject
    CodeAnswers(Codes codes, ReaderLanguage reader, ServiceTexts texts) {
        this.codes = codes;
        this.reader = reader;
        this.texts = texts;
    }

    /**
     * What has a code, or the nearest code above it.
     *
     * @param system short name of a code system, or its URI
     * @param most how many documents at most
     * @throws ProblemException if there is no such system, or it can't have the code
     */
    public CodeResult of(String system, String code, int most) {
        AskedCode asked = asked(system, code);
        List<Codes.Found> found = codes.find(asked, most + 1);
        return new CodeResult(
                new CodeQuestion(asked.system(), asked.code()),
                found.stream()
                        .findFirst()
                        .map(first -> MatchedCode.of(asked, first.form()))
                        .orElse(null),
                found.stream()
                        .limit(most)
                        .map(one -> one.document().addressed(reader))
                        .toList(),
                found.size() > most,
                texts.emergencyAdvice(reader.tag()));
    }

    private static AskedCode asked(String system, String code) {
        String uri = CodeSystem.ofAlias(system).map(CodeSystem::uri).orElse(system);
        if (!AskedCode.isSystem(uri)) {
            throw ProblemType.NOT_FOUND.exception("There is no code system " + Quoted.of(system) + ". There are "
                    + CodeSystem.aliases() + ", and every other by its URI, percent-encoded.");
        }
        return AskedCode.of(uri, code).orElseThrow(() -> malformed(uri, code));
    }

    private static ProblemException malformed(String uri, String code) {
        String rule = "must be " + CodeSystem.ofUri(uri).map(CodeSystem::rule).orElse(ANY_CODE);
        return ProblemType.INVALID_PARAMETER.exception(
                Quoted.of(code) + " is no code of " + Quoted.of(uri) + ": it " + rule + ".",
                List.of(Fault.inParameter("code", rule)));
    }
}
