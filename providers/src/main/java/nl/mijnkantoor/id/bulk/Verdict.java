package nl.mijnkantoor.id.bulk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a line.
 *
 * @param firstName as it stands in the file, as does the last name
 * @param detail a word a program can act on: the bad field and what is wrong with it, the address that was probably meant, the
 *     line this one repeats, the unknown office or role
 * @param candidate the person, when the line goes so far as to name one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Verdict(
        int line,
        String email,
        @Nullable String firstName,
        @Nullable String lastName,
        Outcome outcome,
        @Nullable String detail,
        @JsonIgnore @Nullable Candidate candidate) {

    static Verdict of(ImportLine line, Outcome outcome, @Nullable String detail) {
        return new Verdict(line.line(), line.email(), line.firstName(), line.lastName(), outcome, detail, null);
    }

    static Verdict of(Candidate candidate, Outcome outcome, @Nullable String detail) {
        ImportLine line = candidate.line();
        return new Verdict(
                line.line(), candidate.email(), line.firstName(), line.lastName(), outcome, detail, candidate);
    }
}
