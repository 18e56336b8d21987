package org.anxin.dispatch.notice.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anxin.contracts.value.ActorId;
import org.anxin.dispatch.notice.application.DeliveryLog.Entry;
import org.anxin.dispatch.notice.application.DeliveryLog.Result;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Delivers notices: always to the visible outbox, and by each channel that the installation has set up. A channel that has taken a notice doesn't get it
 * again because another one failed; one that fails too often is given up.
 */
@ApplicationScoped
class Channels implements Notifier {
    private static final Logger LOG = Logger.getLogger(Channels.class);

    private final Outbox outbox;
    private final List<Channel> channels;
    private final Phones phones;
    private final NoticeTexts texts;
    private final DeliveryLog log;
    private final NoticeConfig config;

    Channels(
            Outbox outbox,
            @Any Instance<Channel> channels,
            Phones phones,
            NoticeTexts texts,
            DeliveryLog log,
            NoticeConfig config) {
        this.outbox = outbox;
        this.channels = channels.stream().filter(Channel::isOn).toList();
        this.phones = phones;
        this.texts = texts;
        this.log = log;
        this.config = config;
    }

    @Override
    public Uni<Void> deliver(Notice notice, @Nullable ActorId recipient) {
        var shown = outbox.show(notice, recipient);
        return channels.isEmpty()
                ? shown
                : shown.chain(() -> log.of(notice.id())).chain(tried -> send(notice, recipient, tried));
    }

    private Uni<Void> send(Notice notice, @Nullable ActorId recipient, List<Entry> tried) {
        var last = tried.stream().collect(Collectors.toMap(Entry::channel, Function.identity()));
        return phones(notice, recipient)
                .chain(numbers -> Multi.createFrom()
                        .iterable(channels)
                        .filter(channel -> !isSettled(last, channel))
                        .onItem()
                        .transformToUniAndMerge(channel -> one(channel, notice, numbers, last.get(channel.name())))
                        .collect()
                        .asList()
                        .invoke(codes -> codes.stream()
                                .filter(code -> !code.isEmpty())
                                .findFirst()
                                .ifPresent(code -> {
                                    throw new Channel.NotSentException(code);
                                }))
                        .replaceWithVoid());
    }

    /** Empty when the directory can't be asked, which keeps only those waiting that need a number. */
    private Uni<Optional<List<String>>> phones(Notice notice, @Nullable ActorId recipient) {
        return Uni.createFrom()
                .deferred(() -> phones.of(notice.centre(), notice.post(), recipient))
                // Before the notice as a whole takes too long, and is counted as no try.
                .ifNoItem()
                .after(config.retry().dividedBy(2))
                .fail()
                .map(Optional::of)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "phones for notice %s can't be read: %s",
                        notice.id(), failure.getClass().getName()))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private static boolean isSettled(Map<String, Entry> last, Channel channel) {
        var entry = last.get(channel.name());
        return entry != null && entry.isSettled();
    }

    /** Completes with why it has to be tried again; empty when it hasn't. */
    private Uni<String> one(Channel channel, Notice notice, Optional<List<String>> numbers, @Nullable Entry before) {
        var attempt = before == null ? 1 : before.attempts() + 1;
        return Uni.createFrom()
                .deferred(() -> {
                    if (numbers.isEmpty() && channel.needsPhones()) {
                        throw new Channel.NotSentException("NO_DIRECTORY");
                    }
                    return channel.send(notice, texts.of(notice), numbers.orElse(List.of()));
                })
                .chain(receipt -> log.write(
                                notice, channel.name(), receipt.taken() ? Result.SENT : Result.REFUSED, receipt.code())
                        .replaceWith(""))
                .onFailure(Channel.NotSentException.class)
                .recoverWithUni(failure -> failed(channel, notice, attempt, String.valueOf(failure.getMessage())));
    }

    private Uni<String> failed(Channel channel, Notice notice, int attempt, String code) {
        if (attempt < config.tries()) {
            return log.write(notice, channel.name(), Result.FAILED, code).replaceWith(code);
        }
        LOG.warnf("notice %s was given up by %s after %d tries: %s", notice.id(), channel.name(), attempt, code);
        return log.write(notice, channel.name(), Result.GIVEN_UP, code).replaceWith("");
    }
}
