package healthcontent.infobutton;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The schema of an answer as XML ({@code infobutton-feed.rnc}). */
final class FeedSchema {

    private static final Path FILE = Path.of("src", "test", "resources", "infobutton-feed.rnc");

    private FeedSchema() {}

    /** What is wrong with an answer; empty where it is valid. */
    static List<String> errors(String xml) {
        List<String> errors = new ArrayList<>();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new Errors(errors));
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        try {
            if (!driver.loadSchema(ValidationDriver.uriOrFileInputSource(FILE.toString()))) {
                errors.add("The schema is none");
            } else {
                driver.validate(new InputSource(new StringReader(xml)));
            }
        } catch (SAXException | IOException e) {
            errors.add(e.toString());
        }
        return errors;
    }

    private record Errors(List<String> errors) implements ErrorHandler {

        @Override
        public void warning(SAXParseException exception) {
            errors.add(exception.getMessage());
        }

        @Override
        public void error(SAXParseException exception) {
            errors.add(exception.getMessage());
        }

        @Override
        public void fatalError(SAXParseException exception) {
            errors.add(exception.getMessage());
        }
    }
}
