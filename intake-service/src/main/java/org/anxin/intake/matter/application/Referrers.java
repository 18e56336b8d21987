package org.anxin.intake.matter.application;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.SourceCode;

/** Looks up sources and those who act for them. */
@Singleton
public class Referrers {
    private final Map<SourceCode, Channel> channels = new HashMap<>();
    private final Map<ActorId, SourceCode> clients = new HashMap<>();

    Referrers(IntakeConfig config) {
        config.sources().forEach((code, source) -> {
            if (!source.channel().isReferral()) {
                throw new IllegalStateException("anxin.intake.sources." + code + ".channel must be a referral channel");
            }
            var sourceCode = new SourceCode(code);
            channels.put(sourceCode, source.channel());
            source.clients().ifPresent(actors -> actors.forEach(actor -> clients.put(new ActorId(actor), sourceCode)));
        });
    }

    /** The channel of a source; empty when the installation doesn't know it. */
    public Optional<Channel> channel(SourceCode source) {
        return Optional.ofNullable(channels.get(source));
    }

    /** The source that an actor is; empty for one that isn't bound to any. */
    public Optional<SourceCode> sourceOf(ActorId actor) {
        return Optional.ofNullable(clients.get(actor));
    }

    /** Every known source, in order. */
    public List<String> known() {
        return channels.keySet().stream().map(SourceCode::value).sorted().toList();
    }
}
