package nl.mijnkantoor.id.bulk;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a file whose encoding nobody knows: spreadsheets write three or four, and say so at best by the first bytes. */
final class FileText {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private FileText() {}

    /** Empty for what is no text in any of them, such as the spreadsheet itself. */
    static Optional<String> of(byte[] bytes) {
        String text = decode(bytes);
        String body = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return body.chars().anyMatch(FileText::isBinary) ? Optional.empty() : Optional.of(body);
    }

    private static String decode(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        try {
            CharBuffer utf8 = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return utf8.toString();
        } catch (CharacterCodingException e) {
            // Hardly any text in another encoding is UTF-8 by accident.
            return new String(bytes, WINDOWS_1252);
        }
    }

    private static boolean isBinary(int character) {
        return character < ' ' && character != '\t' && character != '\n' && character != '\r' && character != '\f';
    }
}
