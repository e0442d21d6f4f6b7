package healthcontent.release.bundle;

import com.networknt.schema.Error;
import healthcontent.json.SchemaMessages;

/** The messages of findings on the form of a bundle: those of some rules, and else what any schema asks for. */
final class ValidationMessages {

    private ValidationMessages() {}

    /** The message for an error of the validator. */
    static String of(FindingName name, Error error) {
        if (name == FindingName.EMPTY_TEXT) {
            return "The text is empty or blank.";
        }
        if (name == FindingName.RED_FLAG_WITHOUT_ACTION) {
            return "A red flag says what to do, and this one has no action that does.";
        }
        if (name == FindingName.RED_FLAG_FORM_OUTDATED) {
            return "A red flag names its symptoms in a list and has a name of its own: in place of \"symptom\": \"swelling\","
                    + " write \"name\": \"Swelling\", \"match\": \"any\", \"symptoms\": [\"swelling\"].";
        }
        if (name == FindingName.UNIT_FORM_OUTDATED) {
            return "A unit has a code of UCUM beside what readers call it: in place of \"unit\": \"percent\","
                    + " write \"unit\": {\"code\": \"%\", \"label\": \"percent\"}.";
        }
        if (name == FindingName.PAIR_OF_ONE) {
            return "A condition is not compared with itself.";
        }
        return SchemaMessages.of(error);
    }
}
