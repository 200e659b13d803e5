package nl.mijnkantoor.id.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** What the operating system knows about a server's process. */
record ServerProcess(ProcessHandle process) {

    private static final String RESIDENT = "VmRSS:";
    private static final Pattern ARGUMENT_END = Pattern.compile("\0");
    private static final Pattern FOLDERS = Pattern.compile("=/.*/");

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

    /** Java's own options, without the folders in them: a reader elsewhere has others. */
    List<String> javaOptions() {
        try {
            return javaOptions(Files.readString(proc(process).resolve("cmdline")));
        } catch (IOException e) {
            throw new BenchmarkException("The process %d cannot be looked at.".formatted(process.pid()), e);
        }
    }

    static List<String> javaOptions(String commandLine) {
        return ARGUMENT_END
                .splitAsStream(commandLine)
                .skip(1)
                .takeWhile(argument -> argument.startsWith("-"))
                .filter(argument -> argument.startsWith("-X"))
                .map(argument -> FOLDERS.matcher(argument).replaceAll("="))
                .toList();
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
