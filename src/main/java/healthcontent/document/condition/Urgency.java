package healthcontent.document.condition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How soon a red flag calls for care, the most urgent first, after the care cards of public health services. */
@Schema(
        description = "How soon to get care, on a scale of this service: the sources may use other words. "
                + "`emergency`: call for an ambulance. `immediate`: get medical help now. "
                + "`urgent`: be seen today. `soon`: see a doctor within days.",
        enumeration = {"emergency", "immediate", "urgent", "soon"})
public enum Urgency {
    EMERGENCY(1),
    IMMEDIATE(2),
    URGENT(3),
    SOON(4);

    private final String value = name().toLowerCase(Locale.ROOT);
    private final short rank;

    Urgency(int rank) {
        this.rank = (short) rank;
    }

    /** The name in JSON and in parameters. */
    @JsonValue
    public String value() {
        return value;
    }

    /** 1 for the most urgent; the rank by which the database sorts. */
    public short rank() {
        return rank;
    }

    /** Whether care can wait longer than with the other one. */
    public boolean isLessUrgentThan(Urgency other) {
        return rank > other.rank;
    }

    /** The urgency of this name; empty where there is none. */
    public static Optional<Urgency> of(String value) {
        return Arrays.stream(values())
                .filter(urgency -> urgency.value.equals(value))
                .findFirst();
    }

    /** The urgency that the database orders by this number. */
    public static Urgency ofRank(int rank) {
        return Arrays.stream(values())
                .filter(urgency -> urgency.rank == rank)
                .findFirst()
                .orElseThrow();
    }
}
