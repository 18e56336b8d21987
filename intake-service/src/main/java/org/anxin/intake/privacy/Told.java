package org.anxin.intake.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anxin.contracts.value.PartyId;
import org.anxin.intake.matter.application.ReportForm.PartyForm;
import org.anxin.service.codec.StrictJson;
import org.jspecify.annotations.Nullable;

/** One private text of a matter: a report with its parties, or what was said later. */
final class Told {
    private static final JsonMapper JSON = StrictJson.rest();

    /** What stays of a report without its words. All of its codes stand in events; a sender's own may be anything. */
    private static final Set<String> WITHOUT_WORDS = Set.of("reportedAt", "parties");

    private final ObjectNode root;

    private Told(ObjectNode root) {
        this.root = root;
    }

    static Told of(String text) {
        try {
            return new Told((ObjectNode) JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text that was written as JSON can't be read as JSON", e);
        }
    }

    /** Whether it is the report that the matter began with. */
    boolean isReport() {
        return root.path("report").isObject();
    }

    /** The ids of the parties that the report names, in its order. */
    List<PartyId> parties() {
        var ids = new ArrayList<PartyId>();
        root.path("partyIds").forEach(id -> ids.add(new PartyId(UUID.fromString(id.asText()))));
        return ids;
    }

    /** What the report says of a party; null when it names no such party. */
    @Nullable
    ObjectNode entry(PartyId party) {
        var place = parties().indexOf(party);
        return place >= 0 && root.at("/report/parties").get(place) instanceof ObjectNode entry ? entry : null;
    }

    /** The parties as they are read when a report comes in. */
    List<PartyForm> forms() {
        var forms = new ArrayList<PartyForm>();
        root.at("/report/parties").forEach(entry -> forms.add(form(entry)));
        return forms;
    }

    /** One of them. */
    static PartyForm form(JsonNode entry) {
        return new PartyForm(
                text(entry, "kind"),
                text(entry, "role"),
                text(entry, "creditCode"),
                text(entry, "name"),
                text(entry, "phone"));
    }

    /** The line that a caller of the hotline had; may be empty. */
    String callerLine() {
        return root.at("/report/callerLine").asText("");
    }

    /** Of a party stays that there was one. */
    void erase(PartyId party) {
        var entry = entry(party);
        if (entry != null) {
            entry.removeAll();
            entry.put("erased", true);
        }
    }

    /** Of the report the parties stay. */
    void eraseWords() {
        if (root.path("report") instanceof ObjectNode report) {
            report.retain(WITHOUT_WORDS);
        }
    }

    /** Without anything that names somebody. */
    void without(Traces traces) {
        traces.takeOutOf(root);
    }

    /** Puts something else in its place; whether that changed anything. */
    static boolean put(ObjectNode entry, String field, @Nullable String value) {
        if (value == null || value.equals(text(entry, field))) {
            return false;
        }
        entry.put(field, value);
        return true;
    }

    /** Puts other words in the place of the report's. */
    boolean putStatement(@Nullable String statement) {
        return root.path("report") instanceof ObjectNode report && put(report, "statement", statement);
    }

    /** Everything but what the report says of the parties, who may be others. */
    JsonNode words() {
        var words = root.deepCopy();
        words.remove("partyIds");
        if (words.path("report") instanceof ObjectNode report) {
            report.remove("parties");
        }
        return words;
    }

    String json() {
        return root.toString();
    }

    static @Nullable String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isTextual() ? value.textValue() : null;
    }
}
