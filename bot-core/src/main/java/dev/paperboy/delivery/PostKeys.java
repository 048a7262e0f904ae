package dev.paperboy.delivery;

import dev.paperboy.chat.PostKey;
import java.math.BigInteger;
import java.util.random.RandomGenerator;

/** Makes keys of 128 random bits, as at most 22 letters and digits. */
final class PostKeys {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());

    private final RandomGenerator random;

    PostKeys(RandomGenerator random) {
        this.random = random;
    }

    PostKey next() {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        StringBuilder key = new StringBuilder();
        for (BigInteger rest = new BigInteger(1, bits); rest.signum() > 0; rest = rest.divide(BASE)) {
            key.append(DIGITS.charAt(rest.mod(BASE).intValue()));
        }
        return new PostKey(key.isEmpty() ? "0" : key.toString());
    }
}
