import type { Version, VersionList } from "../schema.ts";
import { sources } from "../sources.ts";
import { frameworkVersions } from "./frameworks.ts";
import { languageVersions } from "./languages.ts";
import { npmVersions } from "./npm.ts";
import { operationVersions } from "./operations.ts";
import { pypiVersions } from "./pypi.ts";
import { readLines } from "./read-lines.ts";
import type { Row } from "./row.ts";
import { shippedWith } from "./shipped-with.ts";
import { storeVersions } from "./stores.ts";
import { supportedLines } from "./supported.ts";
import { taggedLines } from "./tags.ts";

const supportRead = "2026-08-22";
const npmRead = "2026-11-29";
const pypiRead = "2026-11-22";

const dated: Readonly<Record<string, readonly Row[]>> = {
  ...languageVersions,
  ...frameworkVersions,
  ...storeVersions,
  ...operationVersions,
};

/** What was read is parsed once. */
const lists = new Map<string, VersionList | undefined>();

/** Release lines of a technology, newest first; nothing where none could be backed by a source. */
export function versionsOf(key: string): VersionList | undefined {
  if (lists.has(key)) return lists.get(key);
  const list = findList(key);
  lists.set(key, list);
  return list;
}

function findList(key: string): VersionList | undefined {
  const other = shippedWith[key];
  if (other !== undefined) return versionsOf(other);
  const rows = dated[key];
  if (rows && rows.length > 0) {
    return { checked: supportRead, source: sources.support, versions: rows.map(fromRow) };
  }
  const supported = supportedLines[key];
  if (supported !== undefined) {
    return { ...sourceOf(key, sources.support, supportRead), versions: readLines(supported) };
  }
  const tagged = taggedLines[key];
  if (tagged === undefined) return undefined;
  const [state = "", lines = ""] = tagged.split(": ");
  const [repository = "", read = ""] = state.split(" ");
  const source = `release tags of ${repository}, state of ${read}`;
  return { ...sourceOf(key, source, read), versions: readLines(lines) };
}

/** Of packages the registry was read too, later: it has the lines that the first source could not know yet. */
function sourceOf(key: string, first: string, read: string): Omit<VersionList, "versions"> {
  const registry = registryVersionOf(key);
  return registry
    ? { checked: registry.checked, source: `${first}; ${sources.registry}` }
    : { checked: read, source: first };
}

function fromRow([version, released, supportedUntil, longTermFrom]: Row): Version {
  return {
    version,
    released,
    ...(supportedUntil ? { supportedUntil } : {}),
    ...(longTermFrom ? { longTermFrom } : {}),
  };
}

/** The newest line in the registry, for packages without a list of their own. */
export function registryVersionOf(
  key: string,
): { readonly version: string; readonly checked: string } | undefined {
  const npm = npmVersions[key];
  if (npm !== undefined) return { version: npm, checked: npmRead };
  const pypi = pypiVersions[key];
  return pypi === undefined ? undefined : { version: pypi, checked: pypiRead };
}

export const versionedKeys: readonly string[] = [
  ...Object.keys(dated),
  ...Object.keys(supportedLines),
  ...Object.keys(taggedLines),
  ...Object.keys(shippedWith),
  ...Object.keys(npmVersions),
  ...Object.keys(pypiVersions),
];
