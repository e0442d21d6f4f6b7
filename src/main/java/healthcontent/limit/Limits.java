package healthcontent.limit;

import java.time.Duration;

/**
 * How much a request may carry and a response may hold. The contract says each where a caller can meet it, and
 * {@code docs/limits.md} lists them all.
 */
public final class Limits {

    /** Size of a bundle. */
    public static final long BUNDLE_BYTES = 64L * 1024 * 1024;

    /** What may have so many bytes, as a refusal names it. */
    public static final String BUNDLE = "a bundle";

    /** Size of the content of one document, as JSON in UTF-8. */
    public static final int DOCUMENT_BYTES = 256 * 1024;

    /** What may have so many bytes, as a refusal names it. */
    public static final String DOCUMENT = "one document";

    /** Size of the request of a look-up. */
    public static final int LOOKUP_BYTES = 16 * 1024;

    /** What may have so many bytes, as a refusal names it. */
    public static final String LOOKUP = "a look-up";

    /** Symptoms of a look-up, those that it repeats counted as often as they are there. */
    public static final int LOOKUP_SYMPTOMS = 100;

    /**
     * Red flags of the answer to a look-up. Any condition has fewer, so each can be asked for in some way; a part of
     * them would look like all of them.
     */
    public static final int LOOKUP_RED_FLAGS = 1_000;

    /** How long a client may take to send a look-up. */
    public static final Duration LOOKUP_TIME = Duration.ofSeconds(10);

    /** Look-ups that one replica receives at a time. They take no thread until they have come whole. */
    public static final int LOOKUPS = 1_000;

    /** Size of a message to {@code /mcp}, or of several that are sent together. */
    public static final int MCP_BYTES = 64 * 1024;

    /** What may have so many bytes, as a refusal names it. */
    public static final String MCP = "a message";

    /** How long a client may take to send it. */
    public static final Duration MCP_TIME = Duration.ofSeconds(10);

    /** Messages that one replica receives at a time. They take no thread until they have come whole. */
    public static final int MCP_RECEIVED = 1_000;

    /** Messages that are sent together (a batch of JSON-RPC). */
    public static final int MCP_BATCH = 20;

    /** Size of the answer to one of them, as JSON in UTF-8. */
    public static final int MCP_ANSWER_BYTES = 1024 * 1024;

    /** Hits of a page of a search, or conditions that have a code, in the answer of a tool. */
    public static final int MCP_HITS = 20;

    /** Values that a beginning is completed to; more are not allowed by the protocol. */
    public static final int MCP_COMPLETIONS = 100;

    /** Answers of tools and resources that one replica keeps in memory. */
    public static final long MCP_KEPT_BYTES = 16L * 1024 * 1024;

    /** Size of the form of an Infobutton request. */
    public static final int INFOBUTTON_BYTES = 64 * 1024;

    /** What may have so many bytes, as a refusal names it. */
    public static final String INFOBUTTON = "an Infobutton request";

    /** How long a client may take to send it. */
    public static final Duration INFOBUTTON_TIME = Duration.ofSeconds(10);

    /** Forms that one replica receives at a time. They take no thread until they have come whole. */
    public static final int INFOBUTTON_FORMS = 1_000;

    /** Criteria of an Infobutton request ({@code mainSearchCriteria}). */
    public static final int INFOBUTTON_CRITERIA = 200;

    /** Of these, how many may have a name and no code. */
    public static final int INFOBUTTON_NAMES = 8;

    /** Documents that are found by one name. */
    public static final int INFOBUTTON_MATCHES = 3;

    /** Entries of the feed that answers it. */
    public static final int INFOBUTTON_ENTRIES = 50;

    /** Size of an article to import. */
    public static final int ARTICLE_BYTES = 5 * 1024 * 1024;

    /** What may have so many bytes, as a refusal names it. */
    public static final String ARTICLE = "an article";

    /** Size of all that is sent for one import. */
    public static final int IMPORT_BYTES = 16 * 1024 * 1024;

    /** What may have so many bytes, as a refusal names it. */
    public static final String IMPORT = "an import";

    /** Files of one import. */
    public static final int IMPORT_FILES = 1_000;

    /** Size of all files of one import, unpacked. */
    public static final int IMPORT_UNPACKED_BYTES = 32 * 1024 * 1024;

    /**
     * Signs of an article that may each begin a part of it, and so take memory before anything is known of it: tags of
     * HTML and XML, texts and lists of JSON, lines, and marks of Markdown.
     */
    public static final int ARTICLE_SIGNS = 200_000;

    /** Sentences of one import, and paragraphs, items and headings with them. */
    public static final int IMPORT_PARTS = 500_000;

    /** After which time an import begins no further file. */
    public static final Duration IMPORT_TIME = Duration.ofSeconds(60);

    /** How long a client may take to send a body; one that sends nothing at all for a minute is given up before. */
    public static final Duration BODY_TIME = Duration.ofMinutes(5);

    /** Bodies that one replica receives at a time. */
    public static final int BODIES = 20;

    /** Bodies that wait to be received, beside those that are. Each takes a thread. */
    public static final int WAITING_BODIES = 20;

    /** Writes that one replica works on at a time. */
    public static final int WRITES = 2;

    /** Of these, how many may be large: see {@link #LARGE_BODY_BYTES}. */
    public static final int LARGE_WRITES = 1;

    /** How long a body or a write waits for others. */
    public static final Duration WRITE_WAIT = Duration.ofSeconds(10);

    /** Writes that wait for others, in one replica; as many large ones besides. Each takes a thread. */
    public static final int WAITING_WRITES = 20;

    /** Documents and withdrawals in one bundle, together. */
    public static final int DOCUMENTS = 10_000;

    /** From this size on, a body is read, planned and applied alone, as it may fill much of the memory. */
    public static final long LARGE_BODY_BYTES = 1024L * 1024;

    /** JSON values in a body: objects, lists, texts, numbers, true, false and null. */
    public static final int VALUES = 1_000_000;

    /** Properties of one object of a body. */
    public static final int PROPERTIES = 1_000;

    /** How deep a body may be nested: objects and lists within one another. */
    public static final int DEPTH = 32;

    /** Characters (UTF-16) of a string of a body, which no document could hold more of. */
    public static final int STRING = DOCUMENT_BYTES;

    /** Characters of a number of a body. */
    public static final int NUMBER = 100;

    /** Characters (UTF-16) of the name of a property of a body. */
    public static final int NAME = 1000;

    /** Characters of the longest text that a schema takes, in its composed form (NFC). */
    public static final int TEXT = 4_000;

    /** Combining marks on one character. Text of every language and of medicine has far fewer. */
    public static final int MARKS = 32;

    /** Findings, or errors on a body, in one response. */
    public static final int FINDINGS = 1_000;

    /** Characters (UTF-16) of all findings in one response, together. */
    public static final int FINDINGS_CHARACTERS = 1_000_000;

    /** Characters (UTF-16) of the message of one finding. */
    public static final int MESSAGE = 1_000;

    /** Findings of each release in a list of releases. */
    public static final int FINDINGS_IN_LIST = 10;

    /** Characters (UTF-16) of the patches in one response, together. */
    public static final int PATCHES_CHARACTERS = 4_000_000;

    /** Errors on query parameters in one response. */
    public static final int PARAMETER_ERRORS = 20;

    /** Items of a page of a list or of the change feed. */
    public static final int PAGE_ITEMS = 100;

    /** Characters of a search, and of a slug in a filter. */
    public static final int QUERY = 200;

    /** Characters of a code in a filter, with its system. */
    public static final int CODE = 400;

    /** Characters of a cursor. Those given out are shorter. */
    public static final int CURSOR = 2_000;

    /** Characters of the header {@code Accept-Language}. One that is longer was not written by a browser. */
    public static final int LANGUAGES_HEADER = 1_000;

    /** Characters of the name of a caller in a token. */
    public static final int CALLER = 255;

    /** Words of a search that are used, each counted once; the others are left out, and the response names them. */
    public static final int SEARCH_WORDS = 12;

    /** How long PostgreSQL may work on a statement of a search, in milliseconds. */
    public static final int SEARCH_MILLIS = 300;

    /** The same as a duration. */
    public static final Duration SEARCH_TIME = Duration.ofMillis(SEARCH_MILLIS);

    /** Things that a search over everything looks at, the likeliest first. */
    public static final int SEARCH_CANDIDATES = 300;

    /** After how many milliseconds it looks for no more of them, so that it takes no more than 100. */
    public static final int SEARCH_LOOKS_MILLIS = 30;

    /** Addresses of a site map, as the Sitemaps protocol has it. */
    public static final int SITEMAP_ADDRESSES = 50_000;

    /** Links of a site map to other languages: with these, it stays below the 50 MB of the protocol. */
    public static final int SITEMAP_LINKS = 200_000;

    /** Conditions that {@code /llms.txt} names. */
    public static final int LLMS_CONDITIONS = 1_000;

    /** Conditions that a page of all of them links to. */
    public static final int LISTED_CONDITIONS = 1_000;

    /** How long PostgreSQL may work on a statement of any other read, in seconds. */
    public static final int READ_SECONDS = 2;

    /** The same as a duration. */
    public static final Duration READ_TIME = Duration.ofSeconds(READ_SECONDS);

    /** How long PostgreSQL may work on one statement of a plan or an apply, each of which takes some dozens. */
    public static final Duration RELEASE_STATEMENT_TIME = Duration.ofMinutes(5);

    /**
     * Searches, look-ups, and lists that are counted ({@code total=true}), that one replica works on at a time,
     * together.
     */
    public static final int EXPENSIVE_READS = 4;

    /** How many such reads wait for one of these to end. They take no thread and no connection. */
    public static final int WAITING_READS = 1_000;

    /** How long one of them waits. */
    public static final Duration READ_WAIT = Duration.ofSeconds(1);

    /** Characters of content after which a page of the change feed ends early. One document has fewer. */
    public static final int CONTENT_PAGE_CHARACTERS = 4 * 1024 * 1024;

    /** Streams of the change feed of one replica, unless another number is configured. */
    public static final int STREAMS = 100;

    /** Pages of the change feed with content that one replica makes at a time. */
    public static final int CONTENT_PAGES = 4;

    /** Requests that wait to have such a page made. Each takes a thread. */
    public static final int WAITING_CONTENT_PAGES = 20;

    /** How long one of them waits. */
    public static final Duration CONTENT_PAGE_WAIT = Duration.ofSeconds(2);

    /** Connections of one replica, of all clients together. */
    public static final int CONNECTIONS = 5_000;

    /** How long the head of a request may take to arrive, from its first byte on. */
    public static final Duration HEAD_TIME = Duration.ofSeconds(10);

    /** The head of a request in HTTP/2, which counts 32 bytes more for each field (RFC 9113, 6.5.2). */
    public static final int HTTP2_HEAD_BYTES = 36 * 1024;

    /** Bytes of responses that wait for clients which do not read them, in all connections of one replica. */
    public static final long UNSENT_BYTES = 128L * 1024 * 1024;

    private Limits() {}
}
