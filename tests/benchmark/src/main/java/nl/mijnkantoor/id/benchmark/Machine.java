package nl.mijnkantoor.id.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the figures were measured on. */
final class Machine {

    private Machine() {}

    static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    static String processor() {
        return field(Path.of("/proc/cpuinfo"), "model name", ":");
    }

    static String memory() {
        var kilobytes = field(Path.of("/proc/meminfo"), "MemTotal", ":").replaceAll("\\D", "");
        return "%.1f GiB".formatted(Double.parseDouble(kilobytes) / (1 << 20));
    }

    static String system() {
        return "%s, Linux %s"
                .formatted(
                        field(Path.of("/etc/os-release"), "PRETTY_NAME", "=").replace("\"", ""),
                        System.getProperty("os.version"));
    }

    static String java() {
        return "%s %s".formatted(System.getProperty("java.vendor"), Runtime.version());
    }

    /** What a container's control group allows, in the kernel's own words. */
    static String limits() {
        return Stream.of("cpu.max", "memory.max")
                .map(Path.of("/sys/fs/cgroup")::resolve)
                .filter(Files::isReadable)
                .map(file -> "%s %s".formatted(file.getFileName(), field(file, "", "")))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), limits -> limits.isEmpty() ? "no control group" : limits));
    }

    /** How many processors' worth of work the machine had in the last minute, this program's own included. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    static boolean isLinux() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    }

    private static String field(Path file, String name, String separator) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(separator) + separator.length())
                            .strip())
                    .findFirst()
                    .orElse("0");
        } catch (IOException e) {
            throw new BenchmarkException("%s cannot be read.".formatted(file), e);
        }
    }
}
