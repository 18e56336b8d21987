package org.anxin.intake.matter.application;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.SourceCode;
import org.anxin.service.actor.Actor;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;

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
            source.clients().orElse(Set.of()).forEach(actor -> bind(new ActorId(actor), sourceCode));
        });
    }

    private void bind(ActorId client, SourceCode source) {
        if (clients.putIfAbsent(client, source) != null) {
            throw new IllegalStateException("anxin.intake.sources names the client " + client.value() + " twice");
        }
    }

    /** The channel of a source; empty when the installation doesn't know it. */
    public Optional<Channel> channel(SourceCode source) {
        return Optional.ofNullable(channels.get(source));
    }

    /**
     * The source that an actor is, and beside which it sees and does nothing; empty for who works at the centre, for all of its sources.
     *
     * @throws ProblemException 403 for a referrer that no source names as its client
     */
    public Optional<SourceCode> own(Actor actor) {
        if (actor.role() != ActorRole.REFERRER) {
            return Optional.empty();
        }
        var own = clients.get(actor.id());
        if (own == null) {
            throw new ProblemException(
                    Problem.of(403, "not-a-client", "no source of this installation has you as its client"));
        }
        return Optional.of(own);
    }

    /** Every known source, in order. */
    public List<String> known() {
        return channels.keySet().stream().map(SourceCode::value).sorted().toList();
    }
}
