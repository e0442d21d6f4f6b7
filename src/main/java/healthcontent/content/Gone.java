package healthcontent.content;

import java.util.List;

/**
 * Paths at which readers of one language find nothing any more.
 *
 * @param readerLanguage one of the languages served
 * @param paths without a host: one, or two where the conditions of a comparison may be asked for in either order
 * @param withdrawal why
 */
public record Gone(String readerLanguage, List<String> paths, Withdrawal withdrawal) {}
