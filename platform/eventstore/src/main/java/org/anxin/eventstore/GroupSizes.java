package org.anxin.eventstore;

/** Told how many went together in one transaction, for metrics. */
public interface GroupSizes {
    /** Nobody wants to know. */
    GroupSizes UNHEARD = new GroupSizes() {
        @Override
        public void opened(int streams) {}

        @Override
        public void reacted(int streams) {}
    };

    /** So many streams were opened together. */
    void opened(int streams);

    /** So many deliveries and deadlines were taken together. */
    void reacted(int streams);
}
