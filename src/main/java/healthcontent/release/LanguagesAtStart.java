package healthcontent.release;

import healthcontent.database.AfterMigration;
import jakarta.inject.Singleton;

/** Brings the live tables in line with the languages that are configured, before anything is loaded or read. */
@Singleton
class LanguagesAtStart implements AfterMigration {

    private static final int FIRST = 10;

    private final Publisher publisher;

    LanguagesAtStart(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public void run() {
        publisher.settleLanguages();
    }
}
