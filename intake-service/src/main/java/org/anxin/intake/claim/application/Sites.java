package org.anxin.intake.claim.application;

import jakarta.inject.Singleton;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.SiteCode;
import org.anxin.service.reference.Reference;
import org.jspecify.annotations.Nullable;

/** The sites of a centre's directory. */
@Singleton
public class Sites {
    private final Reference reference;

    Sites(Reference reference) {
        this.reference = reference;
    }

    /** Whether there is such a centre; while the directory is still being read, any may be one. */
    public boolean hasCentre(CentreCode centre) {
        return !reference.isLoaded() || reference.centre(centre).isPresent();
    }

    /** Whether the centre has a site of this code; any text may be asked for. */
    public boolean has(CentreCode centre, @Nullable String code) {
        if (code == null || !reference.isLoaded()) {
            return false;
        }
        try {
            var site = new SiteCode(code);
            return reference
                    .centre(centre)
                    .flatMap(directory -> directory.site(site))
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
