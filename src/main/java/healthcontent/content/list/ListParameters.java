package healthcontent.content.list;

import healthcontent.limit.Limits;

/** What the contract says about the parameters that several lists share. */
public final class ListParameters {

    public static final String SORT =
            "Order of the list: `name`, in the alphabetical order of the reader's language, or `-updatedAt` for the newest "
                    + "change first. Usually by name; with `q` the best match first.";
    public static final String SEARCH =
            "Words to search for, in the reader's language; the last one may be half typed. All of them must be there: in the"
                    + " names, and in a condition's search questions, summary and overview, in what it says of its causes,"
                    + " symptoms and red flags, and in the names of its associated conditions, tests and treatments; in a"
                    + " term's description, a comparison's summary, or a question's answer."
                    + " At most " + Limits.SEARCH_WORDS
                    + " words are used, each counted once; `page.wordsLeftOut` names"
                    + " the others. A search that takes the database longer than " + Limits.SEARCH_MILLIS
                    + " ms is ended: a 503.";

    private ListParameters() {}
}
