package healthcontent.release;

/** How much one request may carry; stated in the contract. */
final class Limits {

    /** Size of a bundle. */
    static final long BUNDLE_BYTES = 64L * 1024 * 1024;

    /** Size of the content of one document, as JSON in UTF-8. */
    static final int DOCUMENT_BYTES = 256 * 1024;

    /** Documents and withdrawals in one bundle, together. */
    static final int DOCUMENTS = 10_000;

    private Limits() {}
}
