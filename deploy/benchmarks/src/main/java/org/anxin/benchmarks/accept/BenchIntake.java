package org.anxin.benchmarks.accept;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.anxin.benchmarks.frame.LocalPlatform;
import org.anxin.contracts.Metadata;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.intake.PartyAdded;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.Claim;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.OrganisationId;
import org.anxin.contracts.value.PartyId;
import org.anxin.contracts.value.PartyKind;
import org.anxin.contracts.value.PartyRole;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.ReferralNumber;
import org.anxin.contracts.value.ReportId;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SourceCode;
import org.anxin.contracts.value.TextRef;
import org.anxin.embedded.EmbeddedPostgreSql;
import org.anxin.eventstore.Attempt;
import org.anxin.eventstore.ClaimedKey;
import org.anxin.eventstore.CommandHandler;
import org.anxin.eventstore.Derived;
import org.anxin.eventstore.Opened;
import org.anxin.eventstore.Reconciliation;
import org.anxin.eventstore.Row;
import org.anxin.eventstore.RowTable;
import org.anxin.eventstore.StoreGate;
import org.anxin.eventstore.StreamType;
import org.anxin.intake.matter.domain.Matter;
import org.anxin.intake.matter.domain.MatterCommand;
import org.anxin.intake.matter.domain.MatterRefusal;
import org.anxin.intake.matter.domain.MatterRules;
import org.anxin.intake.matter.domain.PolicyInForce;
import org.anxin.intake.matter.domain.Report;
import org.anxin.service.codec.CloudEventsFormat;
import org.anxin.service.codec.EventJson;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Intake's rules and event store without the service around them, on the service's own database. What the service makes of a request, view row and
 * encrypted text, is copied from a row that it wrote, so each matter is as long as over HTTP.
 */
final class BenchIntake {
    private static final String ID_IN_TEMPLATE = "00000000-0000-7000-8000-000000000000";
    private static final CentreCode CENTRE = new CentreCode("zone-1");

    private final AtomicLong numbers = new AtomicLong(1);
    private final TimeBasedEpochRandomGenerator ids = Generators.timeBasedEpochRandomGenerator();
    private final CommandHandler<MatterCommand, IntakeEvent, Matter, MatterRefusal> handler;
    private final RowTable texts = new RowTable(
            "private_text", List.of("ref"), "matter_id", List.of("ref", "matter_id", "ciphertext", "created_at"));
    private final String text;

    BenchIntake(LocalPlatform platform, Pool pool) throws SQLException {
        var matter = template(platform, "matter");
        this.text = template(platform, "private_text");
        var matters = RowTable.view("matter", "matter_id", columns(platform));
        var type = new StreamType<>(
                "intake.",
                MatterRules.DECIDER,
                EventJson.codec(IntakeEvent.class),
                (stream, _) -> new Derived(List.of(row(matters, matter, stream)), List.of(), List.of()),
                List.of(matters, texts));
        var gate = new StoreGate();
        reconciliation(platform, type).run(gate);
        this.handler = new CommandHandler<>(pool, type, Instant::now, gate, org.anxin.eventstore.GroupSizes.UNHEARD);
    }

    /** Accepts one more referral. */
    Uni<Void> accept() {
        var matter = ids.generate();
        var number = "S" + numbers.getAndIncrement();
        var key = new ClaimedKey("bench", number, digest(number), null, null);
        return handler.open(
                        new Attempt<>(matter, receive(number), BenchIntake::metadata, List.of(text(matter)), null),
                        _ -> key)
                .invoke(opened -> {
                    if (!(opened instanceof Opened.Done<Matter, MatterRefusal>)) {
                        throw new IllegalStateException("A fresh referral was not opened: " + opened);
                    }
                })
                .replaceWithVoid();
    }

    private MatterCommand receive(String number) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var report = new Report(
                new ReportId(ids.generate()),
                CENTRE,
                Channel.REFERRAL_110,
                new ReferralKey(new SourceCode("110"), new ReferralNumber(number)),
                now.minusSeconds(60),
                MatterKind.DISPUTE,
                Category.LABOUR,
                Severity.ORDINARY,
                HandlingMode.FIELD,
                new Place(new GridCode("grid-1"), null),
                new TextRef(ids.generate()),
                new Claim(new Fen(1_250_000), 5),
                null,
                false,
                Set.of());
        var parties = List.of(
                new PartyAdded(new PartyId(ids.generate()), PartyKind.PERSON, PartyRole.REPORTER, null, null),
                new PartyAdded(
                        new PartyId(ids.generate()),
                        PartyKind.ORGANISATION,
                        PartyRole.EMPLOYER,
                        new OrganisationId(ids.generate()),
                        null));
        return new MatterCommand.Receive(
                now,
                report,
                parties,
                new PolicyInForce(new PolicyRef(new PolicyCode("12510"), 1), Duration.ofMinutes(1)),
                false);
    }

    private Row text(UUID matter) {
        return new Row(
                texts,
                text.replace(ID_IN_TEMPLATE, matter.toString())
                        .replaceFirst("\"ref\":\"[^\"]*\"", "\"ref\":\"" + ids.generate() + "\""));
    }

    private static Row row(RowTable table, String template, UUID matter) {
        return new Row(table, template.replace(ID_IN_TEMPLATE, matter.toString()));
    }

    private static String metadata(Matter state) {
        return EventJson.writeMetadata(
                new Metadata(CENTRE, 1, null, UUID.randomUUID(), new ActorId("platform-110"), ActorRole.REFERRER));
    }

    /** A row that the service wrote, as JSON, with another matter's id in it. */
    private static String template(LocalPlatform platform, String table) throws SQLException {
        try (var connection = platform.connect("intake");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT row_to_json(t)::text, matter_id::text FROM " + table
                        + " t ORDER BY matter_id DESC LIMIT 1")) {
            rows.next();
            return rows.getString(1).replace(rows.getString(2), ID_IN_TEMPLATE);
        }
    }

    private static String[] columns(LocalPlatform platform) throws SQLException {
        try (var connection = platform.connect("intake");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT column_name FROM information_schema.columns"
                        + " WHERE table_name = 'matter' AND column_name <> 'matter_id' ORDER BY ordinal_position")) {
            var columns = new ArrayList<String>();
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
            return columns.toArray(String[]::new);
        }
    }

    private static Reconciliation reconciliation(LocalPlatform platform, StreamType<?, ?, ?, ?> type) {
        var database = new PGSimpleDataSource();
        database.setUrl(platform.jdbcUrl("intake"));
        database.setUser(EmbeddedPostgreSql.USER);
        database.setPassword(EmbeddedPostgreSql.PASSWORD);
        return new Reconciliation(
                database,
                () -> new KafkaConsumer<>(
                        Map.of("bootstrap.servers", platform.bootstrapServers(), "enable.auto.commit", false),
                        new StringDeserializer(),
                        new ByteArrayDeserializer()),
                new CloudEventsFormat("intake"),
                List.of(CloudEventsFormat.MATTERS),
                List.of(type));
    }

    private static byte[] digest(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
