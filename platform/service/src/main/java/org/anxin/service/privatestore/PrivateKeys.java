package org.anxin.service.privatestore;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import org.anxin.service.ServiceConfig;
import org.jspecify.annotations.Nullable;

/** Encrypts under the service's keyset, with AES-256-GCM. Keys are rotated by a new primary key in the keyset; all keys in it decrypt. */
@Singleton
public class PrivateKeys {
    private final @Nullable Aead aead;

    PrivateKeys(ServiceConfig config) {
        this.aead = config.privateStore().keyset().map(PrivateKeys::aead).orElse(null);
    }

    /**
     * Encrypts.
     *
     * @param boundTo where it will stand; only who names the same can decrypt it
     */
    public byte[] encrypt(byte[] plain, byte[] boundTo) {
        try {
            return required().encrypt(plain, boundTo);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("content can't be encrypted", e);
        }
    }

    /**
     * Decrypts.
     *
     * @throws IllegalStateException when it was encrypted under other keys or for another place
     */
    public byte[] decrypt(byte[] ciphertext, byte[] boundTo) {
        try {
            return required().decrypt(ciphertext, boundTo);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("content can't be decrypted with the keys at hand", e);
        }
    }

    private Aead required() {
        if (aead == null) {
            throw new IllegalStateException("anxin.private-store.keyset is not set");
        }
        return aead;
    }

    private static Aead aead(String keyset) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(keyset, AeadConfig2026.get(), InsecureSecretKeyAccess.get())
                    .getPrimitive(AeadConfig2026.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("anxin.private-store.keyset is not a keyset for AEAD", e);
        }
    }
}
