package healthcontent.representation.fhir;

import healthcontent.representation.html.Blocks;
import healthcontent.representation.html.Markup;
import healthcontent.representation.outline.Block;
import healthcontent.site.PublicAddress;
import java.util.List;
import java.util.Optional;

/** The texts of a section as XHTML (FHIR Narrative). */
final class Narrative {

    private Narrative() {}

    static String of(List<Block> blocks, String language, PublicAddress address) {
        Markup html = Markup.xhtml("div", language);
        new Blocks(html, language, href -> Optional.of(address.of(href))).write(blocks);
        return html.close().toString();
    }
}
