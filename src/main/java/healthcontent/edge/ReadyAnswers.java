package healthcontent.edge;

import io.vertx.ext.web.RoutingContext;

/** Has the answers to some requests ready, so that these need to go no further than the front door. */
public interface ReadyAnswers {

    /**
     * Answers a request for a path in its plain form, without a body, if its answer is ready. The headers that every
     * answer has are set already. Called on the event loop, which must not be held up.
     *
     * @return whether it is answered
     */
    boolean answers(RoutingContext context);
}
