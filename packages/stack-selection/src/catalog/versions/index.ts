import type { VersionList } from "../schema.ts";
import { sources } from "../sources.ts";
import { frameworkVersions } from "./frameworks.ts";
import { languageVersions } from "./languages.ts";
import { npmVersions } from "./npm.ts";
import { operationVersions } from "./operations.ts";
import { pypiVersions } from "./pypi.ts";
import type { Row } from "./row.ts";
import { storeVersions } from "./stores.ts";

const supportRead = "2026-08-22";
const registryRead = "2026-11-22";

const dated: Readonly<Record<string, readonly Row[]>> = {
  ...languageVersions,
  ...frameworkVersions,
  ...storeVersions,
  ...operationVersions,
  // Java's version is that of its virtual machine.
  java: languageVersions.openjdk ?? [],
  // The language comes with the SDK, which is what one installs.
  "aspnet-core": languageVersions.dotnet ?? [],
};

/** Release lines of a technology, newest first; nothing where none could be backed by a source. */
export function versionsOf(key: string): VersionList | undefined {
  const rows = dated[key];
  if (rows && rows.length > 0) {
    return {
      checked: supportRead,
      source: sources.support,
      versions: rows.map(([version, released, supportedUntil, longTermFrom]) => ({
        version,
        released,
        ...(supportedUntil ? { supportedUntil } : {}),
        ...(longTermFrom ? { longTermFrom } : {}),
      })),
    };
  }
  return undefined;
}

/** The newest line in the registry, for packages without published dates of support. */
export function registryVersionOf(
  key: string,
): { readonly version: string; readonly checked: string } | undefined {
  const version = npmVersions[key] ?? pypiVersions[key];
  return version === undefined ? undefined : { version, checked: registryRead };
}

export const versionedKeys: readonly string[] = [
  ...Object.keys(dated),
  ...Object.keys(npmVersions),
  ...Object.keys(pypiVersions),
];
