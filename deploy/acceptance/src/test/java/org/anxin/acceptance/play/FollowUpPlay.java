package org.anxin.acceptance.play;

import java.util.List;
import org.anxin.acceptance.client.Json;

/** What callers do after an outcome. */
final class FollowUpPlay {
    private final MatterPlay play;
    private final String path;
    private int leg;

    /** Waits until follow-up has the matter. */
    FollowUpPlay(MatterPlay play) {
        this.play = play;
        this.path = "/followup/follow-ups/" + play.matter();
        again();
    }

    /** Waits until follow-up has the matter once more. */
    FollowUpPlay again() {
        leg = play.await(MatterPlay.CALLER, path, leg, List.of("WAITING", "DUE"))
                .path("leg")
                .asInt();
        play.expect("followup.follow-up-opened", 1);
        return this;
    }

    /** As most end: content, sometimes only after some calls; or nobody is reached; or nothing more can be done; or nobody has called yet. */
    void play() throws Exception {
        switch (play.random().nextInt(8)) {
            case 0 -> {
                call("UNREACHABLE");
                satisfied();
            }
            case 1 -> {
                play.isRefused(
                        409,
                        "",
                        MatterPlay.CALLER,
                        path + "/closing",
                        Json.object().put("reason", "UNREACHABLE"));
                call("UNREACHABLE");
                call("UNREACHABLE");
                call("UNREACHABLE");
                close("UNREACHABLE");
            }
            case 2 -> {
                call("DISSATISFIED");
                // Calling again settles nothing, but it happened.
                call("SATISFIED");
                close("NOTHING_MORE_TO_DO");
            }
            case 3 ->
                play.isRefused(
                        409,
                        "",
                        MatterPlay.CALLER,
                        path + "/reopening",
                        Json.object().put("to", "DISPATCH"));
            default -> satisfied();
        }
    }

    void satisfied() throws Exception {
        call("SATISFIED");
        play.expect("followup.matter-closed", 1);
        play.isRefused(
                409, "", MatterPlay.CALLER, path + "/closing", Json.object().put("reason", "NOTHING_MORE_TO_DO"));
    }

    void reopen(String to) throws Exception {
        call("DISSATISFIED");
        play.isRefused(
                422, "", MatterPlay.CALLER, path + "/reopening", Json.object().put("to", "INTAKE"));
        play.does(MatterPlay.CALLER, path + "/reopening", Json.object().put("to", to));
        play.expect("followup.matter-reopened", 1);
        play.isRefused(
                409, "", MatterPlay.CALLER, path + "/closing", Json.object().put("reason", "NOTHING_MORE_TO_DO"));
    }

    /** An outcome that leaves the count does so once a second person has countersigned it. */
    void countersignAndClose() throws Exception {
        var countersign = Json.object().put("granted", true);
        play.isRefused(403, "", MatterPlay.TEAM, path + "/countersign", countersign);
        play.isRefused(
                409,
                "outcome-not-countersigned",
                MatterPlay.CALLER,
                path + "/closing",
                Json.object().put("reason", "NO_CALL_BACK_NEEDED"));
        play.does(MatterPlay.SHIFT_LEAD, path + "/countersign", countersign);
        play.expect("followup.outcome-countersigned", 1);
        close("NO_CALL_BACK_NEEDED");
    }

    private void call(String result) throws Exception {
        play.does(MatterPlay.CALLER, path + "/call-backs", Json.object().put("result", result));
        play.expect("followup.call-back-made", 1);
    }

    private void close(String reason) throws Exception {
        play.does(MatterPlay.CALLER, path + "/closing", Json.object().put("reason", reason));
        play.expect("followup.matter-closed", 1);
    }
}
