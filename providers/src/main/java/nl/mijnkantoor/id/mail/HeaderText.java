package nl.mijnkantoor.id.mail;

import java.util.regex.Pattern;

/** Text made fit for a header line. */
final class HeaderText {

    private static final Pattern LINE_BREAKS_AND_CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private HeaderText() {}

    /** The text on one line: whoever can put a line break into a name could otherwise add headers of their own. */
    static String oneLine(String text) {
        return LINE_BREAKS_AND_CONTROLS.matcher(text).replaceAll(" ").strip();
    }
}
