package org.anxin.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** The languages in which pages are written; the first is spoken to whoever asks for none of them. */
@ConfigMapping(prefix = "anxin.web")
public interface Languages {
    /** ISO 639 codes; each has its files of texts. */
    @WithDefault("zh,en")
    List<String> languages();
}
