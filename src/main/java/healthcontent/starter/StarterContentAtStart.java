package healthcontent.starter;

import healthcontent.database.AfterMigration;
import jakarta.inject.Singleton;

/** Loads the starter content when the service starts, once the languages are settled. */
@Singleton
class StarterContentAtStart implements AfterMigration {

    private static final int AFTER_LANGUAGES = 20;

    private final StarterContent content;

    StarterContentAtStart(StarterContent content) {
        this.content = content;
    }

    @Override
    public int order() {
        return AFTER_LANGUAGES;
    }

    @Override
    public void run() {
        content.load();
    }
}
