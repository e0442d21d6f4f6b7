package healthcontent.representation.outline;

/** What a section is made of. */
public sealed interface Block permits Paragraph, Entry {}
