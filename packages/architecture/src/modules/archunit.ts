import type { GuardedPart } from "./guarded.ts";

const sources = "/src/main/java/";

/** The same rules as a test with ArchUnit, for modules that are packages of Java; nothing where they are not. */
export function archUnitRules(parts: readonly GuardedPart[]): string | undefined {
  const packages = new Map(parts.map((each) => [each, packageOf(each.folder)]));
  const roots = [...packages.values()].map((name) => name?.split(".").slice(0, -1).join("."));
  const [root] = roots;
  if (!root || roots.some((each) => each !== root)) return undefined;
  const modules = parts.filter(({ kind }) => kind === "module");
  const rules = parts.flatMap((module) => {
    const own = packages.get(module);
    const barred = modules
      .filter((each) => each !== module && !module.calls.includes(each))
      .map((each) => `"${packages.get(each)}.."`);
    const name = pascal(module.id);
    const allowed = module.calls.map((each) => quoted(each.name)).join(", ") || "no other module";
    return [
      ...(barred.length > 0
        ? [
            `  /** ${quoted(module.name)} may call: ${allowed}. */`,
            "  @ArchTest",
            `  static final ArchRule callsOf${name} =`,
            `      noClasses().that().resideInAPackage("${own}..")`,
            `          .should().dependOnClassesThat().resideInAnyPackage(${barred.join(", ")})`,
            "          .allowEmptyShould(true);",
            "",
          ]
        : []),
      module.kind === "program"
        ? `  /** Nothing calls ${quoted(module.name)}, a program of its own. */`
        : `  /** Others see of ${quoted(module.name)} the types of its own package, and nothing below it. */`,
      "  @ArchTest",
      `  static final ArchRule interfaceOf${name} =`,
      `      noClasses().that().resideOutsideOfPackage("${own}..")`,
      `          .should().dependOnClassesThat().resideInAPackage("${own}${module.kind === "program" ? ".." : ".*.."}")`,
      "          .allowEmptyShould(true);",
      "",
    ];
  });
  return [
    "// Not run when the plan was compiled: it needs a Java build with com.tngtech.archunit:archunit-junit5.",
    `package ${root};`,
    "",
    "import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;",
    "",
    "import com.tngtech.archunit.core.importer.ImportOption;",
    "import com.tngtech.archunit.junit.AnalyzeClasses;",
    "import com.tngtech.archunit.junit.ArchTest;",
    "import com.tngtech.archunit.lang.ArchRule;",
    "",
    `@AnalyzeClasses(packages = "${root}", importOptions = ImportOption.DoNotIncludeTests.class)`,
    "class ModuleRulesTest {",
    ...rules.slice(0, -1),
    "}",
    "",
  ].join("\n");
}

/** Nothing where a part of the path is no name in Java. */
function packageOf(folder: string): string | undefined {
  const at = folder.indexOf(sources);
  const parts = at < 0 ? [] : folder.slice(at + sources.length).split("/");
  return parts.length > 1 && parts.every((part) => /^[a-z_][a-z0-9_]*$/i.test(part))
    ? parts.join(".")
    : undefined;
}

/** What may end a name in Java: the letters and digits of an id. */
const pascal = (id: string): string =>
  id.replace(/(?:^|[^\p{L}\p{N}]+)(.)?/gu, (_, next: string = "") => next.toUpperCase());

/** A name in a comment: what could end the comment, or be read as a character of the program, is left out. */
const quoted = (name: string): string => name.replace(/[\\*/\s]+/g, " ");
