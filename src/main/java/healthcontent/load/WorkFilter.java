package healthcontent.load;

import healthcontent.edge.pipeline.RequestPipeline;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/**
 * Begins the work on a request, unless nobody waits for it any more by the time that a thread has come to it, and drops
 * the response of a stream that is gone.
 */
class WorkFilter {

    private static final int NOBODY_SEES_IT = 503;

    @ServerRequestFilter(priority = RequestPipeline.WORK)
    Optional<RestResponse<Void>> begin() {
        return RequestWork.current().filter(work -> !begins(work)).map(work -> RestResponse.status(NOBODY_SEES_IT));
    }

    /**
     * Ends the exchange without a response where its stream was reset: Quarkus REST would else close the whole
     * connection, and with it the streams beside it.
     */
    @ServerResponseFilter(priority = RequestPipeline.NO_CLIENT)
    void drop(ContainerResponseContext response) {
        RequestWork.current().filter(RequestWork::isOfLostStream).ifPresent(work -> {
            ResteasyReactiveRequestContext exchange = CurrentRequestManager.get();
            exchange.setPosition(exchange.getHandlers().length);
        });
    }

    private static boolean begins(RequestWork work) {
        boolean begins = work.begin();
        if (begins) {
            CurrentRequestManager.get().registerCompletionCallback(failure -> work.finish());
        }
        return begins;
    }
}
