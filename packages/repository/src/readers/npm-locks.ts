import { jsonTree } from "../trees/json.ts";
import { child, entries, items, scalar, textAt } from "../trees/tree.ts";
import { linesOf, within } from "./lines.ts";
import { type LockedPackage, type LockReader, named } from "./reader.ts";

const largest = 16_000_000;
const base = { kind: "locks", ecosystem: "npm", largest } as const;
const installed = "node_modules/";

/** `package-lock.json`: what lies in the outermost `node_modules`, and in those of workspaces. */
export const packageLock: LockReader = {
  ...base,
  reads: named("package-lock.json", "npm-shrinkwrap.json"),
  read(text) {
    const tree = jsonTree(text);
    const packages = entries(child(tree, "packages")).flatMap(
      ({ key, value, at }): LockedPackage[] => {
        const from = key.indexOf(installed);
        const version = textAt(value, "version");
        if (from === -1 || version === undefined) return [];
        const name = key.slice(from + installed.length);
        if (name.includes(installed)) return [];
        return [{ name, version, at, ...(from === 0 ? {} : { importer: key.slice(0, from - 1) }) }];
      },
    );
    if (packages.length > 0) return packages;
    // Lock files of npm 6 and before.
    return entries(child(tree, "dependencies")).flatMap(({ key, value, at }): LockedPackage[] => {
      const version = textAt(value, "version");
      return version === undefined ? [] : [{ name: key, version, at }];
    });
  },
};

/** `pnpm-lock.yaml`, line by line, since it is written by a program and can be very long. */
export const pnpmLock: LockReader = {
  ...base,
  reads: named("pnpm-lock.yaml"),
  read(text) {
    const found: LockedPackage[] = [];
    let inside = false;
    let importer = ".";
    let name: string | undefined;
    let at: readonly [number, number] = [0, 0];
    for (const line of linesOf(text)) {
      if (/^\S/.test(line.text)) {
        inside = /^importers:/.test(line.text);
        // Where there is one package alone, older lock files have its dependencies outermost.
        if (/^(?:dev|optional)?[dD]ependencies:/.test(line.text)) inside = true;
        continue;
      }
      if (!inside) continue;
      const [, spaces = "", key = "", rest = ""] =
        /^( +)'?([^':\s][^':]{0,200})'?:(.{0,300})$/.exec(line.text) ?? [];
      const value = rest.trim();
      if (spaces.length === 2 && value === "") importer = key;
      const named = value === "" && spaces.length >= 2 ? key : undefined;
      if (named !== undefined) {
        name = named;
        at = within(line, line.text.trim());
      } else if (key === "version" && name !== undefined) {
        const version = /^'?(\d[\w.+-]{0,70})/.exec(value)?.[1];
        if (version) found.push({ name, version, at, importer });
      } else if (key === "specifier") continue;
    }
    return found;
  },
};

const berry = /^"?((?:@[^@"/\s]{1,100}\/)?[^@"\s]{1,100})@(?:npm:)?([^",]{1,100})/;

/** `yarn.lock` of Yarn 1 and later, line by line. */
export const yarnLock: LockReader = {
  ...base,
  reads: named("yarn.lock"),
  read(text) {
    const found: LockedPackage[] = [];
    let wanted: { readonly name: string; readonly range: string }[] = [];
    let at: readonly [number, number] = [0, 0];
    for (const line of linesOf(text)) {
      if (/^\S/.test(line.text) && line.text.endsWith(":")) {
        at = within(line, line.text);
        wanted = line.text
          .slice(0, -1)
          .split(/,\s*/)
          .flatMap((each) => {
            const [, name, range] = berry.exec(each.replace(/^"|"$/g, "")) ?? [];
            return name !== undefined && range !== undefined ? [{ name, range }] : [];
          });
        continue;
      }
      const version = /^\s{2}version:?\s+"?(\d[\w.+-]{0,70})/.exec(line.text)?.[1];
      if (version === undefined) continue;
      for (const each of wanted) found.push({ ...each, version, at });
      wanted = [];
    }
    return found;
  },
};

/** `bun.lock`. */
export const bunLock: LockReader = {
  ...base,
  reads: named("bun.lock"),
  read(text) {
    return entries(child(jsonTree(text), "packages")).flatMap(
      ({ key, value, at }): LockedPackage[] => {
        const written = scalar(items(value)[0]?.value) ?? "";
        const version = written.startsWith(`${key}@`) ? written.slice(key.length + 1) : "";
        return /^\d/.test(version) ? [{ name: key, version, at }] : [];
      },
    );
  },
};
