package healthcontent.embedded;

/** Where an apply is held up, in the order in which it comes by. */
enum Stage {
    /** Before anything is written. */
    LOCKS_RELEASE("lock table release in exclusive mode"),
    /** At the statement that gives documents their revisions and positions. */
    NUMBERS_DOCUMENTS("lock table document in exclusive mode"),
    /** At the first live table. */
    FILLS_LIVE_TABLES("lock table condition in exclusive mode"),
    /** At the first live table, and let go on just before the kill. */
    GOES_ON_FILLING("lock table condition in exclusive mode"),
    /** At the last statement on content, when all live tables are filled. */
    ADVANCES_FEED("lock table content_state in exclusive mode"),
    /** At the last row that is written, the answer to the call. */
    KEEPS_ANSWER("""
            insert into idempotency_key (caller, path, key, body_digest, status, body, created_at)
            select caller, '%s', '%s', '', 200, '', now() from idempotency_key limit 1"""),
    /** In the commit, when it is on disk and not yet visible. */
    COMMITS(KEEPS_ANSWER.holdUp);

    private final String holdUp;

    Stage(String holdUp) {
        this.holdUp = holdUp;
    }

    /** The statement that makes an apply wait at this stage, until the transaction of the statement ends. */
    String holdUp(String path, String key) {
        return holdUp.formatted(path, key);
    }

    /** Whether the kill comes after the commit is on disk. */
    boolean isCommitted() {
        return this == COMMITS;
    }

    /** Whether the apply runs when the kill comes, so that either outcome is right. */
    boolean goesOn() {
        return this == GOES_ON_FILLING;
    }
}
