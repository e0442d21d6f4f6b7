package healthcontent.representation.outline;

/** A paragraph. */
public record Paragraph(Text text) implements Block {}
