package healthcontent.load;

/** The work on requests, without any. */
public final class Works {

    private Works() {}

    /** That has begun, and that one client waits for. */
    public static RequestWork begun() {
        RequestWork work = new RequestWork(false);
        work.begin();
        return work;
    }
}
