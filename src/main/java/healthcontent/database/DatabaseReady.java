package healthcontent.database;

/** The event that the database is migrated and set up, so that content can be served from now on. */
public record DatabaseReady() {}
