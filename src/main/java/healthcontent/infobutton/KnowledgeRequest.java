package healthcontent.infobutton;

import java.util.List;
import java.util.Optional;

/**
 * What a request asks for. Nothing of a patient or a caller is in it.
 *
 * @param type empty where the request does not say
 * @param callback name of the function to call; only of a script
 * @param language as it was sent; empty where none was
 * @param told what the answer depends on, which it repeats, in the order of the request
 */
record KnowledgeRequest(
        List<Criterion> criteria,
        Topic topic,
        Optional<ResponseType> type,
        Optional<String> callback,
        Optional<String> language,
        List<FeedCategory> told) {

    KnowledgeRequest {
        criteria = List.copyOf(criteria);
        told = List.copyOf(told);
    }
}
