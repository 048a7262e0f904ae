package dev.paperboy.launcher;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds the house together; each rule says why. */
@AnalyzeClasses(packages = "dev.paperboy", importOptions = ArchitectureTest.WithoutTests.class)
class ArchitectureTest {
    /** Fixtures come in a jar of their own, or in their folder when nothing is packaged. */
    static final class WithoutTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar") && !location.contains("/test-classes/");
        }
    }

    /** From the bottom up. */
    private static final List<String> PACKAGES = List.of(
            "chat",
            "text",
            "command",
            "platform",
            "store",
            "workspace",
            "digest",
            "source",
            "search",
            "subscription",
            "schedule",
            "edition",
            "reading",
            "delivery");

    @ArchTest
    static final ArchRule ADAPTERS_SEE_LITTLE = noClasses()
            .that()
            .resideInAPackage("dev.paperboy.local..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.paperboy..")
                    .and(not(resideInAnyPackage(
                            "dev.paperboy.local..",
                            "dev.paperboy.chat..",
                            "dev.paperboy.text..",
                            "dev.paperboy.command..",
                            "dev.paperboy.platform.."))))
            .because("a platform that knows a feature has to change with it; it needs messages, words and commands");

    @ArchTest
    static final ArchRule FLEXMARK_HAS_ONE_USER = noClasses()
            .that()
            .resideOutsideOfPackage("dev.paperboy.digest..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vladsch..")
            .because("it is not maintained any more and must be easy to replace");

    @ArchTest
    static final ArchRule LUCENE_HAS_ONE_USER = noClasses()
            .that()
            .resideOutsideOfPackage("dev.paperboy.search..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..")
            .because("the index is a view; nothing else may come to need it");

    @ArchTest
    static final ArchRule QUARTZ_HAS_ONE_USER = noClasses()
            .that()
            .resideOutsideOfPackage("dev.paperboy.schedule..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.quartz..")
            .because("it only wakes; when something is due is ours to know");

    @ArchTest
    static final ArchRule TERMINAL_STAYS_IN_THE_LOCAL_CHAT = noClasses()
            .that()
            .resideOutsideOfPackage("dev.paperboy.local..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jline..")
            .because("an SDK stops at its adapter");

    @ArchTest
    static final ArchRule MESSAGES_DEPEND_ON_NOTHING = classes()
            .that()
            .resideInAPackage("dev.paperboy.chat..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("dev.paperboy.chat..", "java..", "org.jspecify.."))
            .because("everything else depends on them");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.paperboy.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_THING_IS = noClasses()
            .should()
            .haveNameMatching(".*\\.(I[A-Z][a-z]\\w*er|Abstract\\w*|\\w*(Manager|Helper|Util|Utils|Impl))")
            .because("such names say how a class was made and not what it is");

    @ArchTest
    static final ArchRule TIME_IS_GIVEN = noClasses()
            .that()
            .doNotHaveSimpleName("SettableClock")
            .and()
            .doNotHaveSimpleName("RootCommand")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(InstantSource.class, "system")
            .because("tests and the local chat set the time");

    @ArchTest
    static final ArchRule NO_MUTABLE_STATICS = fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beFinal()
            .because("two bots in one process must not see each other");

    @TestFactory
    List<DynamicTest> eachPackageSeesOnlyThoseAboveIt() {
        var classes =
                new ClassFileImporter().withImportOption(new WithoutTests()).importPackages("dev.paperboy");
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < PACKAGES.size() - 1; i++) {
            String[] later = PACKAGES.subList(i + 1, PACKAGES.size()).stream()
                    .map(name -> "dev.paperboy." + name + "..")
                    .toArray(String[]::new);
            ArchRule rule = noClasses()
                    .that()
                    .resideInAPackage("dev.paperboy." + PACKAGES.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .because("the order of packages is what makes each of them readable by itself");
            tests.add(DynamicTest.dynamicTest(PACKAGES.get(i), () -> rule.check(classes)));
        }
        return tests;
    }
}
