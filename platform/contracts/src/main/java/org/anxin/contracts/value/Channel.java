package org.anxin.contracts.value;

/** How a matter reached the centre. */
public enum Channel {
    /** 110流转 */
    REFERRAL_110(true),
    /** 市社会治理分中心 */
    CITY_SUBCENTRE(true),
    /** 护薪服务专线 */
    HOTLINE(false),
    /** 安“薪”码 */
    QR_CODE(false),
    /** 护薪工作站/窗口 */
    WALK_IN(false),
    /** 排查线索 */
    INSPECTION(false),
    /** 现场办公 */
    ENTERPRISE_DAY(false),
    /** 微中心上报 */
    MICRO_CENTRE(false);

    private final boolean referral;

    Channel(boolean referral) {
        this.referral = referral;
    }

    /** Whether matters of this channel count as referred in the published figures. */
    public boolean isReferral() {
        return referral;
    }
}
