import type { Sighting } from "../fact.ts";
import { tomlTree } from "../trees/toml.ts";
import {
  child,
  type Entry,
  entries,
  entry,
  items,
  type Span,
  scalar,
  textAt,
} from "../trees/tree.ts";
import { linesOf, within } from "./lines.ts";
import { type FactReader, named, nameOf } from "./reader.ts";
import { declared } from "./versions.ts";

type Use = "runtime" | "development";

/** The one spelling of a Python package among those that mean it. */
export function pythonName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}

const requirement =
  /^\s*([A-Za-z0-9][\w.-]{0,120})\s{0,5}(?:\[[^\]]{0,200}\])?\s{0,5}\(?\s{0,5}([=<>!~][^;#)]{0,200})?/;

function dependency(written: string, use: Use, at: Span): readonly Sighting[] {
  const [, name, range] = requirement.exec(written) ?? [];
  if (name === undefined) return [];
  const exact = /^===?\s*([\w.+-]{1,70})$/.exec(range?.trim() ?? "")?.[1];
  const version = exact === undefined || exact.includes("*") ? declared(range) : { version: exact };
  return [
    {
      fact: { kind: "dependency", name: pythonName(name), ecosystem: "pypi", use, ...version },
      at,
    },
  ];
}

/** Names of lists that are for work on the product: `requirements-dev.txt`, `test.in`. */
const forWork = /(?:^|[._-])(?:dev|devel|development|tests?|testing|lint|docs|ci)(?=[._-])/i;

/** `requirements.txt` and its kin. Options, addresses and other files that it names are left out. */
export const requirements: FactReader = {
  kind: "facts",
  reads: (path) =>
    /^(?:[\w.-]{0,60}requirements[\w.-]{0,60}|constraints)\.(?:txt|in)$/.test(nameOf(path)) ||
    /(?:^|\/)requirements\/[\w.-]{1,80}\.(?:txt|in)$/.test(path),
  read(text, path) {
    const use: Use = forWork.test(nameOf(path)) ? "development" : "runtime";
    return [...linesOf(text)].flatMap((line) => {
      const written = line.text
        .replace(/(?:^|\s)#.*$/, "")
        // Lines that tools lock go on with the hashes of what they name.
        .replace(/\s(?:\\|--hash=).*$/, "")
        .trim();
      if (written === "" || written.startsWith("-") || /^\S{1,40}:\/\//.test(written)) return [];
      return dependency(written, use, within(line, written));
    });
  },
};

/** `pyproject.toml`, by the standard, in groups of dependencies, and as Poetry writes it. */
export const pyproject: FactReader = {
  kind: "facts",
  reads: named("pyproject.toml"),
  read(text) {
    const tree = tomlTree(text);
    const poetry = child(tree, "tool", "poetry");
    const found: Sighting[] = [];
    const name = entry(tree, "project", "name") ?? entry(poetry, "name");
    const called = scalar(name?.value);
    if (name && called)
      found.push({ fact: { kind: "folder", name: called, ecosystem: "pypi" }, at: name.at });
    const python =
      entry(tree, "project", "requires-python") ?? entry(poetry, "dependencies", "python");
    if (python) {
      const version = declared(scalar(python.value));
      found.push({ fact: { kind: "runtime", name: "Python", ...version }, at: python.at });
    }
    const list = (listed: Entry | undefined, use: Use): void => {
      for (const { value, at } of items(listed?.value)) {
        found.push(...dependency(scalar(value) ?? "", use, at));
      }
    };
    list(entry(tree, "project", "dependencies"), "runtime");
    for (const each of entries(child(tree, "project", "optional-dependencies"))) {
      list(each, groupUse(each.key));
    }
    for (const each of entries(child(tree, "dependency-groups"))) list(each, "development");
    const table = (owner: typeof tree | undefined, use: Use): void => {
      found.push(...tableOf(entries(owner), use));
    };
    table(child(poetry, "dependencies"), "runtime");
    table(child(poetry, "dev-dependencies"), "development");
    for (const { key, value } of entries(child(poetry, "group"))) {
      table(child(value, "dependencies"), groupUse(key));
    }
    return found;
  },
};

/** `Pipfile`. */
export const pipfile: FactReader = {
  kind: "facts",
  reads: named("Pipfile"),
  read(text) {
    const tree = tomlTree(text);
    const python = entry(tree, "requires", "python_version");
    const version = scalar(python?.value);
    return [
      ...(python && version
        ? [{ fact: { kind: "runtime", name: "Python", version }, at: python.at } as const]
        : []),
      ...tableOf(entries(child(tree, "packages")), "runtime"),
      ...tableOf(entries(child(tree, "dev-packages")), "development"),
    ];
  },
};

function tableOf(table: readonly Entry[], use: Use): readonly Sighting[] {
  return table.flatMap(({ key, value, at }): Sighting[] => {
    if (key === "python" || textAt(value, "path") !== undefined) return [];
    const version = declared(scalar(value) ?? textAt(value, "version"));
    return [
      {
        fact: { kind: "dependency", name: pythonName(key), ecosystem: "pypi", use, ...version },
        at,
      },
    ];
  });
}

function groupUse(group: string): Use {
  return /dev|test|lint|doc|typing/i.test(group) ? "development" : "runtime";
}
