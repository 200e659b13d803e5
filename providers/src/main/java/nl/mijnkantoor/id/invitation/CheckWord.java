package nl.mijnkantoor.id.invitation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.keycloak.crypto.JavaAlgorithm;
import org.keycloak.jose.jws.crypto.HashUtils;

/**
 * A word and a number that stand in every mail of an invitation and that the office sees, too: who doubts a mail has the
 * office read them out. They follow from the invitation's id, which only the office knows; an address tells nothing about
 * them. The words are spelt the same in Dutch and in English, because office and person need not share a language.
 */
final class CheckWord {

    private static final List<String> WORDS = List.of("""
            album atlas avocado ballet banjo bikini bingo broccoli bungalow camera cello circus club cobra
            computer disco domino drama duo echo film flamingo golf gorilla hamster hobby hotel jazz judo jumbo
            karate kebab kiwi koala lamp lava lotus mango marathon menu motor museum opera otter oven panda
            papaya parasol piano pizza poncho pony pudding puma quiz radar radio ring robot rodeo rugby safari
            salami samba sandwich sauna sofa spaghetti studio sushi tandem tango taxi tempo tennis tent tiara
            trio turbo villa water winter wolf yoga zebra zone zoo
            """.strip().split("\\s+"));

    private static final int LEAST_NUMBER = 10;
    private static final int NUMBERS = 90;

    private CheckWord() {}

    /** For example 'panda 47'. */
    static String of(String invitationId) {
        byte[] hash = HashUtils.hash(JavaAlgorithm.SHA256, invitationId.getBytes(StandardCharsets.UTF_8));
        long bits = ByteBuffer.wrap(hash).getLong() >>> 1;
        String word = WORDS.get((int) (bits % WORDS.size()));
        long number = LEAST_NUMBER + bits / WORDS.size() % NUMBERS;
        return word + " " + number;
    }
}
