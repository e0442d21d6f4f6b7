package healthcontent.language;

record Negotiated(String tag, boolean explicit) implements ReaderLanguage {}
