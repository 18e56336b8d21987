package org.anxin.service.privatestore;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AeadKey;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.anxin.service.ServiceConfig;
import org.jspecify.annotations.Nullable;

/** Encrypts under the service's keyset, with AES-256-GCM: its primary key encrypts, all keys in it decrypt. See {@link KeyChange}. */
@Singleton
public class PrivateKeys {
    private static final int PREFIX_BYTES = 5;

    private final @Nullable Keyset keyset;

    @Inject
    PrivateKeys(ServiceConfig config) {
        this(config.privateStore().keyset());
    }

    PrivateKeys(Optional<String> keyset) {
        this.keyset = keyset.map(PrivateKeys::parsed).orElse(null);
    }

    /**
     * What was configured.
     *
     * @param primary the id of the key that encrypts
     * @param prefix what every ciphertext of that key begins with, 5 bytes
     * @param ids of all keys that decrypt
     */
    private record Keyset(Aead aead, long primary, byte[] prefix, Set<Long> ids) {}

    /**
     * Encrypts.
     *
     * @param boundTo where it will stand; only who names the same can decrypt it
     */
    public byte[] encrypt(byte[] plain, byte[] boundTo) {
        try {
            return required().aead().encrypt(plain, boundTo);
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
            return required().aead().decrypt(ciphertext, boundTo);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("content can't be decrypted with the keys at hand", e);
        }
    }

    /** Whether there are keys at all. */
    boolean arePresent() {
        return keyset != null;
    }

    /** The ids of the keys that decrypt; none without a keyset. */
    Set<Long> ids() {
        return keyset == null ? Set.of() : keyset.ids();
    }

    /** The id of the key that encrypts. */
    long primary() {
        return required().primary();
    }

    /** What a ciphertext of the key that encrypts begins with. */
    byte[] prefix() {
        return required().prefix().clone();
    }

    private Keyset required() {
        if (keyset == null) {
            throw new IllegalStateException("anxin.private-store.keyset is not set");
        }
        return keyset;
    }

    private static Keyset parsed(String json) {
        try {
            var handle =
                    TinkJsonProtoKeysetFormat.parseKeyset(json, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
            var ids = new HashSet<Long>();
            for (var i = 0; i < handle.size(); i++) {
                var entry = handle.getAt(i);
                if (entry.getStatus().equals(KeyStatus.ENABLED)) {
                    ids.add(Integer.toUnsignedLong(entry.getId()));
                }
            }
            var primary = handle.getPrimary();
            return new Keyset(
                    handle.getPrimitive(AeadConfig2026.get(), Aead.class),
                    Integer.toUnsignedLong(primary.getId()),
                    prefix(primary),
                    Set.copyOf(ids));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("anxin.private-store.keyset is not a keyset for AEAD", e);
        }
    }

    /** Without it nobody could tell which key a ciphertext needs. */
    private static byte[] prefix(KeysetHandle.Entry entry) {
        var prefix =
                entry.getKey() instanceof AeadKey key ? key.getOutputPrefix().toByteArray() : new byte[0];
        if (prefix.length != PREFIX_BYTES) {
            throw new IllegalStateException("anxin.private-store.keyset: the primary key "
                    + Integer.toUnsignedLong(entry.getId()) + " must have the output prefix type TINK");
        }
        return prefix;
    }
}
