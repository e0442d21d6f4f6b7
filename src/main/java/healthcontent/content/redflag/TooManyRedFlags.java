package healthcontent.content.redflag;

/** More red flags name symptoms that were looked up than an answer may hold. */
public class TooManyRedFlags extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long count;

    TooManyRedFlags(long count) {
        super(count + " red flags name the symptoms", null, false, false);
        this.count = count;
    }

    /** How many there are. */
    public long count() {
        return count;
    }
}
