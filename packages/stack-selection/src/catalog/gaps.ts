import type { Catalogue } from "./catalogue.ts";
import type { Entry } from "./schema.ts";
import { versionsOf } from "./versions/index.ts";

/** What an entry has to tell for a choice that somebody is to defend. */
export const asked = {
  what: "what it is",
  licence: "its licence",
  fits: "what it offers, with the facts behind",
  burden: "the work of running it, with the fact behind",
  binding: "what it is bound to: languages, a cloud, other technologies, or where it runs",
  versions: "release lines with the days they came out on, from a source that is named",
  "lock-in": "how much it ties, and why",
  exit: "how one leaves it",
  cost: "how it is paid for",
} as const;
export type Asked = keyof typeof asked;

type Versions = Pick<Catalogue, "versionsOf">;

const told: { readonly [Key in Asked]: (entry: Entry, from: Versions) => boolean } = {
  what: ({ what }) => what.length > 0,
  licence: ({ licence }) => licence !== undefined,
  fits: ({ fits }) => Object.keys(fits ?? {}).length > 0,
  burden: ({ burden }) => burden !== undefined,
  binding: ({ languages, cloud, requires, conflicts, only, runs }) =>
    [languages, cloud, requires, conflicts, only, runs].some((each) => each !== undefined),
  // A line that was there no later than some day tells no day of its release.
  versions: ({ key }, from) =>
    from.versionsOf(key)?.versions.some(({ latest }) => !latest) ?? false,
  "lock-in": ({ lockIn }) => lockIn !== undefined,
  exit: ({ exit }) => exit !== undefined,
  cost: ({ cost }) => cost !== undefined,
};

/** What is missing of an entry; nothing where it is complete. What a vendor runs has no versions. */
export function gapsOf(entry: Entry, from: Versions = { versionsOf }): readonly Asked[] {
  return askedKeys.filter((each) => !told[each](entry, from));
}

const askedKeys = Object.keys(asked) as Asked[];
