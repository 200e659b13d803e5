package nl.mijnkantoor.id;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** How the rooms of the house may know each other, and that Keycloak finds what is in them. */
@AnalyzeClasses(packages = "nl.mijnkantoor.id", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule commonKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("..id.common")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..id.invitation", "..id.mail", "..id.password", "..id.secondfactor", "..id.office", "..id.login");

    @ArchTest
    static final ArchRule mailAndOfficeKnowNoOtherFeature = noClasses()
            .that()
            .resideInAnyPackage("..id.mail", "..id.office")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..id.invitation", "..id.password", "..id.secondfactor", "..id.login");

    @ArchTest
    static final ArchRule loginKnowsNoOtherFeature = noClasses()
            .that()
            .resideInAPackage("..id.login")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..id.invitation", "..id.mail", "..id.password", "..id.secondfactor", "..id.office");

    @ArchTest
    static final ArchRule throttleKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("..id.throttle")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..id.invitation", "..id.mail", "..id.password", "..id.secondfactor", "..id.office", "..id.login");

    @ArchTest
    static final ArchRule roomsHaveNoCircle = SlicesRuleDefinition.slices()
            .matching("nl.mijnkantoor.id.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule configurationComesFromKeycloak = noClasses()
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class)
            .because("a provider is configured through Config.Scope");

    @ArchTest
    static final ArchRule noStaticMutableState =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static void everyFactoryIsRegistered(JavaClasses all) {
        Set<String> factories = all.stream()
                .filter(type -> type.isAssignableTo(ProviderFactory.class) || type.isAssignableTo(Spi.class))
                .filter(type -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        assertThat(registered()).containsAll(factories);
    }

    @ArchTest
    static final ArchRule factoriesArePublic =
            classes().that().areAssignableTo(ProviderFactory.class).should().bePublic();

    private static Set<String> registered() {
        try (var files = Files.list(Path.of("src/main/resources/META-INF/services"))) {
            return files.flatMap(HouseRulesTest::lines).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream().filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
