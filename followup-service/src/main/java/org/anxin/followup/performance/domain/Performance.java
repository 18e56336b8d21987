package org.anxin.followup.performance.domain;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.anxin.contracts.followup.InstalmentChecked;
import org.anxin.contracts.followup.InstalmentFellDue;
import org.anxin.contracts.value.Instalment;
import org.anxin.contracts.value.InstalmentResult;
import org.jspecify.annotations.Nullable;

/** The instalments of a settlement, as the settlement lists them; none for most outcomes. */
public record Performance(List<Payment> payments) {
    /** Of what an outcome came with; null for no instalments. */
    public static Performance of(@Nullable List<Instalment> instalments) {
        return new Performance(
                instalments == null
                        ? List.of()
                        : instalments.stream().map(Payment::of).toList());
    }

    /** Those that are neither paid nor broken. */
    public Stream<Payment> open() {
        return payments.stream().filter(Payment::isOpen);
    }

    /** Whether nothing of it is open. */
    public boolean isDone() {
        return payments.stream().noneMatch(Payment::isOpen);
    }

    /** Whether an instalment was broken. */
    public boolean isBroken() {
        return payments.stream().anyMatch(payment -> payment.result() == InstalmentResult.BROKEN);
    }

    /** The instalment of this number; null when there is none. */
    public @Nullable Payment find(int number) {
        return payments.stream()
                .filter(payment -> payment.number() == number)
                .findFirst()
                .orElse(null);
    }

    /** Somebody is to be asked by now. */
    public Performance fellDue(InstalmentFellDue event) {
        return with(event.number(), Payment::fellDue);
    }

    /** Somebody was asked. */
    public Performance checked(InstalmentChecked event) {
        return with(event.number(), payment -> payment.checked(event.result(), event.promisedBy()));
    }

    private Performance with(int number, UnaryOperator<Payment> change) {
        return new Performance(payments.stream()
                .map(payment -> payment.number() == number ? change.apply(payment) : payment)
                .toList());
    }
}
