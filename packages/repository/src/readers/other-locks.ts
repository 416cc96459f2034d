import { jsonTree } from "../trees/json.ts";
import { child, entries, items, textAt } from "../trees/tree.ts";
import { linesOf, within } from "./lines.ts";
import { pythonName } from "./python.ts";
import { type LockedPackage, type LockReader, named } from "./reader.ts";

const largest = 16_000_000;

/** Lock files in TOML that programs write: a block per package, its name and version on lines of their own. */
function blocks(
  file: string,
  ecosystem: LockReader["ecosystem"],
  nameOf = (name: string) => name,
): LockReader {
  return {
    kind: "locks",
    ecosystem,
    largest,
    reads: named(file),
    read(text) {
      const found: LockedPackage[] = [];
      let name: string | undefined;
      for (const line of linesOf(text)) {
        if (line.text.startsWith("[")) name = undefined;
        const [, key, value = ""] = /^(name|version)\s*=\s*"([^"]{1,200})"/.exec(line.text) ?? [];
        if (key === "name") name = nameOf(value);
        else if (key === "version" && name !== undefined) {
          found.push({ name, version: value, at: within(line, line.text.trim()) });
          name = undefined;
        }
      }
      return found;
    },
  };
}

const cargoLock = blocks("Cargo.lock", "cargo");
const poetryLock = blocks("poetry.lock", "pypi", pythonName);
const uvLock = blocks("uv.lock", "pypi", pythonName);
const pdmLock = blocks("pdm.lock", "pypi", pythonName);

const pipfileLock: LockReader = {
  kind: "locks",
  ecosystem: "pypi",
  largest,
  reads: named("Pipfile.lock"),
  read(text) {
    const tree = jsonTree(text);
    return ["default", "develop"].flatMap((section) =>
      entries(child(tree, section)).flatMap(({ key, value, at }): LockedPackage[] => {
        const version = textAt(value, "version")?.replace(/^==/, "");
        return version === undefined ? [] : [{ name: pythonName(key), version, at }];
      }),
    );
  },
};

const composerLock: LockReader = {
  kind: "locks",
  ecosystem: "composer",
  largest,
  reads: named("composer.lock"),
  read(text) {
    const tree = jsonTree(text);
    return ["packages", "packages-dev"].flatMap((section) =>
      items(child(tree, section)).flatMap(({ value, at }): LockedPackage[] => {
        const [name, version] = [textAt(value, "name"), textAt(value, "version")];
        const place = entries(value).find(({ key }) => key === "version")?.at ?? at;
        return name === undefined || version === undefined
          ? []
          : [{ name: name.toLowerCase(), version: version.replace(/^v/, ""), at: place }];
      }),
    );
  },
};

const gemfileLock: LockReader = {
  kind: "locks",
  ecosystem: "gem",
  largest,
  reads: named("Gemfile.lock"),
  read(text) {
    return [...linesOf(text)].flatMap((line): LockedPackage[] => {
      const [, name, version] = /^ {4}([\w.-]{1,120}) \((\d[\w.]{0,60})/.exec(line.text) ?? [];
      return name === undefined || version === undefined
        ? []
        : [{ name, version, at: within(line, line.text.trim()) }];
    });
  },
};

const gradleLock: LockReader = {
  kind: "locks",
  ecosystem: "maven",
  largest,
  reads: named("gradle.lockfile"),
  read(text) {
    return [...linesOf(text)].flatMap((line): LockedPackage[] => {
      const [, name, version] =
        /^([\w.-]{1,120}:[\w.-]{1,120}):([\w.+-]{1,70})=/.exec(line.text) ?? [];
      return name === undefined || version === undefined
        ? []
        : [{ name, version, at: within(line, `${name}:${version}`) }];
    });
  },
};

const nugetLock: LockReader = {
  kind: "locks",
  ecosystem: "nuget",
  largest,
  reads: named("packages.lock.json"),
  read(text) {
    return entries(child(jsonTree(text), "dependencies")).flatMap(({ value: framework }) =>
      entries(framework).flatMap(({ key, value, at }): LockedPackage[] => {
        const version = textAt(value, "resolved");
        return version === undefined ? [] : [{ name: key, version, at }];
      }),
    );
  },
};

const terraformLock: LockReader = {
  kind: "locks",
  ecosystem: "terraform",
  reads: named(".terraform.lock.hcl"),
  read(text) {
    const found: LockedPackage[] = [];
    let name: string | undefined;
    for (const line of linesOf(text)) {
      const [, source] = /^provider\s+"([\w./-]{1,200})"/.exec(line.text) ?? [];
      if (source !== undefined) name = source.split("/").slice(-2).join("/").toLowerCase();
      const [, version] = /^\s*version\s*=\s*"([^"]{1,70})"/.exec(line.text) ?? [];
      if (name === undefined || version === undefined) continue;
      found.push({ name, version, at: within(line, line.text.trim()) });
      name = undefined;
    }
    return found;
  },
};

export const otherLocks: readonly LockReader[] = [
  cargoLock,
  poetryLock,
  uvLock,
  pdmLock,
  pipfileLock,
  composerLock,
  gemfileLock,
  gradleLock,
  nugetLock,
  terraformLock,
];
