package healthcontent.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Reads numbers of any exponent. One beyond what a decimal can hold is far beyond what content may hold, so another one
 * that is beyond it too stands in, and is found where it stands.
 */
final class BoundedNumbers extends JsonParserDelegate {

    private static final BigDecimal BEYOND = new BigDecimal("1E+99");

    BoundedNumbers(JsonParser parser) {
        super(parser);
    }

    @Override
    public BigDecimal getDecimalValue() throws IOException {
        streamReadConstraints().validateFPLength(getTextLength());
        try {
            return super.getDecimalValue();
        } catch (NumberFormatException e) {
            return BEYOND;
        }
    }
}
