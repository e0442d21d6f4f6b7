package healthcontent.database;

/**
 * A task each time the service starts, and each time a dump was restored under it, between migrating the database and
 * serving from it. Every replica does it, perhaps at the same time as another, and does it again from the beginning
 * when the database went away meanwhile.
 */
public interface AfterMigration {

    /** Position among these tasks, the lowest first. */
    int order();

    /** Does it, in transactions of its own; whatever it throws is logged, and everything is tried again. */
    void run();
}
