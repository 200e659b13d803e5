package nl.mijnkantoor.id.demo;

/** Where a slow step tells that it is still going on. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = line -> {};

    void say(String line);
}
