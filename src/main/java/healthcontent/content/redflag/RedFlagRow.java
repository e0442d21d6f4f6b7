package healthcontent.content.redflag;

/** A red flag with its place in a list. */
record RedFlagRow(RedFlagView.Row content, int urgencyRank, String conditionSlug, long conditionVersion, int position) {

    static final String COLUMNS =
            "item.content, item.urgencyRank, item.conditionSlug, item.conditionVersion, item.position";

    static final String FROM = "RedFlag item";

    /** Those that name a symptom, found and ordered by what is stored with the symptom. */
    static final String FROM_NAMED_SYMPTOM = """
            RedFlagSymptom named
            join RedFlag item on item.readerLanguage = named.readerLanguage
                and item.conditionSlug = named.conditionSlug and item.slug = named.redFlagSlug""";
}
