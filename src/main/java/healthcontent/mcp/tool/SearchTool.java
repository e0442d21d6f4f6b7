package healthcontent.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.content.ConsistentRead;
import healthcontent.content.Paths;
import healthcontent.content.search.Search;
import healthcontent.language.ReaderLanguage;
import healthcontent.paging.ListRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Finds what is published on something. */
@Singleton
class SearchTool implements Tool {

    private static final int USUAL = 10;

    private final Search search;
    private final RedFlagsBeside redFlags;
    private final Passages passages;
    private final ReaderLanguage reader;

    @Inject
    SearchTool(Search search, RedFlagsBeside redFlags, Passages passages, ReaderLanguage reader) {
        this.search = search;
        this.redFlags = redFlags;
        this.passages = passages;
        this.reader = reader;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public boolean isExpensive() {
        return true;
    }

    @Override
    @ConsistentRead
    public ToolAnswer call(JsonNode arguments) {
        Search.Found found = search.find(
                arguments.path("query").textValue(),
                ListRequest.of(
                        Paths.SEARCH,
                        reader,
                        arguments.path("limit").asInt(USUAL),
                        arguments.path("cursor").textValue()));
        ObjectNode answer = passages.of(found.list());
        redFlags.addTo(answer, found.conditions());
        return ToolAnswer.of(answer);
    }
}
