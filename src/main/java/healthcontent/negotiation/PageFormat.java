package healthcontent.negotiation;

import healthcontent.representation.format.Format;

/**
 * The format of the pages for people. It has paths of its own ({@link PagePath}) and is not offered at those of the
 * API: a browser that opens one of these gets data as before. There is at most one, and none where no front end is
 * packaged.
 */
public interface PageFormat extends Format {}
