package nl.mijnkantoor.id.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What the operating system knows about a server's process. */
record ServerProcess(ProcessHandle process) {

    private static final String RESIDENT = "VmRSS:";

    /** The Java among this program's descendants that runs in this folder; the script that started it does so as well. */
    static ServerProcess runningIn(Path folder) {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> folder.equals(workingFolder(process)) && isJava(process))
                .findFirst()
                .map(ServerProcess::new)
                .orElseThrow(() -> new BenchmarkException("No process runs in " + folder + "."));
    }

    /** Processor time used since it was started, in all its threads; the compiler's and the collector's are among them. */
    Duration cpu() {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new BenchmarkException("The process %d is gone.".formatted(process.pid())));
    }

    /** Memory it holds at this moment. */
    double residentMegabytes() {
        try (var lines = Files.lines(proc(process).resolve("status"))) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElse(0)
                    / 1024.0;
        } catch (IOException e) {
            throw new BenchmarkException("The process %d cannot be looked at.".formatted(process.pid()), e);
        }
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("java"))
                .isPresent();
    }

    private static Path workingFolder(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(proc(process).resolve("cwd"));
        } catch (IOException e) {
            // Gone already.
            return Path.of("");
        }
    }

    private static Path proc(ProcessHandle process) {
        return Path.of("/proc", String.valueOf(process.pid()));
    }
}
