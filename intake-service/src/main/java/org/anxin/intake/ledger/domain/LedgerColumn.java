package org.anxin.intake.ledger.domain;

import java.util.List;

/** The columns of an old ledger, by their headings. */
public enum LedgerColumn {
    /** The ledger's own number of the matter, once in a centre. */
    NUMBER("number", true, "编号", "序号", "登记编号"),
    /** When the matter was received. */
    RECEIVED_AT("receivedAt", true, "受理时间", "接收时间", "登记时间"),
    /** How it reached the centre. */
    CHANNEL("channel", true, "来源", "渠道"),
    /** What kind of matter it was. */
    KIND("kind", false, "类型", "事项类型"),
    /** Of a dispute. */
    CATEGORY("category", false, "类别", "纠纷类别"),
    /** How grave it was. */
    SEVERITY("severity", false, "等级", "严重程度"),
    /** The grid's code. */
    GRID("grid", false, "网格", "网格编码"),
    /** The site's code. */
    SITE("site", false, "点位", "点位编码"),
    /** How it ended. */
    OUTCOME("outcome", true, "处置结果", "结果"),
    /** When it ended. */
    CONCLUDED_AT("concludedAt", false, "办结时间", "处置时间"),
    /** When the loop was closed. */
    CLOSED_AT("closedAt", false, "闭环时间", "回访时间"),
    /** How many claimed. */
    PEOPLE("people", false, "人数", "涉及人数"),
    /** What they claimed. */
    AMOUNT("amount", false, "金额（元）", "金额(元)", "金额", "涉及金额"),
    /** What they got. */
    RESOLVED_AMOUNT("resolvedAmount", false, "兑现金额（元）", "兑现金额(元)", "兑现金额", "化解金额"),
    /** Who reported it. */
    REPORTER_NAME("reporterName", false, "报警人", "报警人姓名", "当事人"),
    /** How to reach her. */
    REPORTER_PHONE("reporterPhone", false, "电话", "联系电话", "报警人电话"),
    /** Against whom. */
    RESPONDENT_NAME("respondentName", false, "被申请人", "被投诉单位", "涉事单位"),
    /** The same, by its unified social credit code. */
    RESPONDENT_CREDIT_CODE("respondentCreditCode", false, "统一社会信用代码", "信用代码"),
    /** Where it was. */
    ADDRESS("address", false, "地址", "发生地址"),
    /** What was said. */
    STATEMENT("statement", false, "内容", "事项内容", "简要情况");

    private final String heading;
    private final boolean required;
    private final List<String> alsoCalled;

    LedgerColumn(String heading, boolean required, String... alsoCalled) {
        this.heading = heading;
        this.required = required;
        this.alsoCalled = List.of(alsoCalled);
    }

    /** The English heading, which is also what the column is called in answers about a file that lacks it. */
    public String heading() {
        return heading;
    }

    /** Whether a ledger without it can't be imported, and each row has to fill it. */
    public boolean required() {
        return required;
    }

    /** The headings that Chinese ledgers have. */
    public List<String> alsoCalled() {
        return alsoCalled;
    }
}
