import type { Sighting } from "../fact.ts";
import { tomlTree } from "../trees/toml.ts";
import { child, entries, scalar, textAt } from "../trees/tree.ts";
import { linesOf, within } from "./lines.ts";
import { type FactReader, named } from "./reader.ts";
import { declared } from "./versions.ts";

const configuration =
  /^\s*(?:"([\w-]{1,60})"|(\w{1,60}))[\s(]{1,20}(?:platform|enforcedPlatform|kotlin)?[\s(]{0,10}["']([\w.-]{1,120}:[\w.-]{1,120})(?::([^"'@\s$]{1,60}))?/;
const plugin =
  /\bid[\s(]{1,10}["']([\w.-]{1,120})["']\)?(?:\s{0,10}version[\s(]{0,10}["']([\w.-]{1,60}))?/;
const toolchain =
  /(?:JavaLanguageVersion\.of|jvmToolchain)\s{0,5}\(\s{0,5}["']?(\d{1,3})|(?:source|target)Compatibility\s{0,5}=?\s{0,5}["']?(?:JavaVersion\.VERSION_)?(\d[\d._]{0,5})/;
const configurations =
  /^(?:\w*[iI]mplementation|\w*[aA]pi|\w*[rR]untimeOnly|\w*[cC]ompileOnly|compile|runtime|kapt|ksp|annotationProcessor|\w*[dD]eps)$/;

/**
 * `build.gradle` and `build.gradle.kts`, line by line: coordinates written out, plugins and the Java
 * version. What is computed by code is not read; version catalogues are, by their own reader.
 */
export const gradle: FactReader = {
  kind: "facts",
  reads: named("build.gradle", "build.gradle.kts"),
  read(text) {
    const found: Sighting[] = [];
    let java = false;
    for (const line of linesOf(text)) {
      if (/^\s*\/\//.test(line.text)) continue;
      const [whole, quoted, plain, name, version] = configuration.exec(line.text) ?? [];
      const called = quoted ?? plain ?? "";
      if (whole !== undefined && name && configurations.test(called)) {
        const use = /^test|Test/.test(called) ? "development" : "runtime";
        found.push({
          fact: { kind: "dependency", name, ecosystem: "maven", use, ...declared(version) },
          at: within(line, version ? `${name}:${version}` : name),
        });
        continue;
      }
      const [applied, id, release] = plugin.exec(line.text) ?? [];
      if (applied !== undefined && id) {
        found.push({
          fact: {
            kind: "dependency",
            name: id,
            ecosystem: "maven",
            use: "runtime",
            ...declared(release),
          },
          at: within(line, applied),
        });
        continue;
      }
      const [set, tool, level] = toolchain.exec(line.text) ?? [];
      if (set !== undefined && !java) {
        java = true;
        const version = (tool ?? level ?? "").replace(/^1[._](?=\d)/, "").replace("_", ".");
        found.push({ fact: { kind: "runtime", name: "Java", version }, at: within(line, set) });
      }
    }
    return found;
  },
};

/** Gradle's version catalogue: what its libraries and plugins are, whether or not a build uses them all. */
export const gradleCatalog: FactReader = {
  kind: "facts",
  reads: (path) => path.endsWith(".versions.toml"),
  read(text) {
    const tree = tomlTree(text);
    const versions = new Map(
      entries(child(tree, "versions")).map(({ key, value }) => [key, scalar(value)] as const),
    );
    return [...entries(child(tree, "libraries")), ...entries(child(tree, "plugins"))].flatMap(
      ({ value, at }): Sighting[] => {
        const [group, artifact, short] = (scalar(value) ?? "").split(":");
        const name =
          textAt(value, "module") ??
          textAt(value, "id") ??
          (artifact
            ? `${group}:${artifact}`
            : [textAt(value, "group"), textAt(value, "name")].filter(Boolean).join(":"));
        if (name === "") return [];
        const reference = textAt(value, "version", "ref");
        const version = short ?? (reference ? versions.get(reference) : textAt(value, "version"));
        const use = /junit|test|mockito|mockk|assertj/i.test(name) ? "development" : "runtime";
        return [
          { fact: { kind: "dependency", name, ecosystem: "maven", use, ...declared(version) }, at },
        ];
      },
    );
  },
};
