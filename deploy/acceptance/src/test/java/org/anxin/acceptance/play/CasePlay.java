package org.anxin.acceptance.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.anxin.acceptance.client.Json;

/** What mediators, desk and clerks do in a case. */
final class CasePlay {
    private final MatterPlay play;
    private final String path;

    /** Waits until mediation has taken the matter, at the place where it must be. */
    CasePlay(MatterPlay play, String status) {
        this.play = play;
        this.path = "/mediation/cases/" + play.matter();
        play.await(MatterPlay.MEDIATOR, path, 0, List.of(status));
        play.expect("mediation.case-taken", 1);
    }

    void contactRespondent() throws Exception {
        play.does(MatterPlay.DESK, path + "/respondent-contact", Json.object().put("result", "REACHED"));
        play.expect("mediation.respondent-contacted", 1);
    }

    void rounds() throws Exception {
        for (var round = 1 + play.random().nextInt(2); round > 0; round--) {
            play.does(MatterPlay.MEDIATOR, path + "/rounds", Json.object());
            play.expect("mediation.round-held", 1);
        }
    }

    void toTheRoom() throws Exception {
        play.does(MatterPlay.MEDIATOR, path + "/specialist-room", Json.object());
        play.expect("mediation.specialist-room-entered", 1);
        play.isRefused(409, "", MatterPlay.MEDIATOR, path + "/specialist-room", Json.object());
    }

    void settle() throws Exception {
        var settlement = Json.object().put("form", play.random().nextBoolean() ? "WRITTEN" : "ORAL");
        if (play.random().nextBoolean()) {
            settlement
                    .put("amountFen", 100L * play.random().nextInt(1_000_000))
                    .put("people", 1 + play.random().nextInt(5));
        }
        play.does(MatterPlay.MEDIATOR, path + "/settlement", settlement);
        play.expect("mediation.settlement-reached", 1);
        concluded(settlement);
    }

    void concludedByDepartment() throws Exception {
        play.does(MatterPlay.MEDIATOR, path + "/failure", Json.object());
        play.expect("mediation.mediation-failed", 1);
        play.isRefused(
                422,
                "",
                MatterPlay.MEDIATOR,
                path + "/escalation",
                Json.object().put("department", "WEATHER"));
        play.isRefused(409, "", MatterPlay.CLERK, path + "/conclusion", Json.object());
        var department = play.pick(List.of("LABOUR", "MARKET", "ENFORCEMENT"));
        play.does(MatterPlay.MEDIATOR, path + "/escalation", Json.object().put("department", department));
        play.expect("mediation.escalated", 1);
        play.isRefused(409, "", MatterPlay.MEDIATOR, path + "/rounds", Json.object());
        play.does(MatterPlay.CLERK, path + "/conclusion", Json.object());
        play.expect("mediation.department-concluded", 1);
        concluded(Json.object().put("form", "ORAL"));
    }

    void outcome(String outcome) throws Exception {
        play.does(MatterPlay.MEDIATOR, path + "/outcome", Json.object().put("outcome", outcome));
        concluded(Json.object().put("form", "ORAL"));
    }

    private void concluded(ObjectNode settlement) throws Exception {
        play.expect("mediation.case-concluded", 1);
        play.isRefused(409, "", MatterPlay.MEDIATOR, path + "/settlement", settlement);
        play.isRefused(409, "", MatterPlay.MEDIATOR, path + "/failure", Json.object());
    }
}
