import type { ViewOf } from "@planc/core";
import type { host, vocabulary } from "@planc/core/ir";

export type Fact = ViewOf<typeof host.fact>;
export type Term = ViewOf<typeof vocabulary.term>;

/** A technology that a fact shows, and the version where the fact tells it. */
export interface Recognised {
  readonly term: Term;
  readonly version?: string;
}

/** Finds the technology that a fact of the repository shows, by the signs that the vocabulary names. */
export function packageIndex(terms: readonly Term[]): (fact: Fact) => Recognised | undefined {
  const byName = new Map<string, Term>();
  const bySign = new Map<string, Term>();
  const ownVersion = new Set<string>();
  const products = terms.filter(({ data }) => data.kind === "product");
  for (const term of products) {
    for (const name of [...term.data.aliases, term.data.name]) byName.set(name.toLowerCase(), term);
    for (const sign of signsOf(term.data.packages)) bySign.set(sign, term);
    for (const sign of signsOf(term.data.versions)) ownVersion.add(sign);
  }

  return ({ data }) => {
    if (data.kind === "dependency") {
      const sign = longestSign(bySign, `${data.ecosystem} ${data.name.toLowerCase()}`);
      const term = sign === undefined ? undefined : bySign.get(sign);
      if (!term || sign === undefined) return undefined;
      return { term, ...(ownVersion.has(sign) ? versionOf(data) : {}) };
    }
    if (data.kind === "operation") {
      const term = byName.get("rest");
      return term && { term };
    }
    if (data.kind === "table" || data.kind === "folder" || data.kind === "service")
      return undefined;
    const term = byName.get(data.name.toLowerCase());
    return term && { term, ...("version" in data || "range" in data ? versionOf(data) : {}) };
  };
}

function signsOf(packages: Term["data"]["packages"]): readonly string[] {
  return Object.entries(packages ?? {}).flatMap(([ecosystem, names]) =>
    names.map((name) => `${ecosystem} ${name.toLowerCase()}`),
  );
}

/** The sign itself, else the longest that ends in a star and begins like it. */
function longestSign(signs: ReadonlyMap<string, unknown>, sign: string): string | undefined {
  if (signs.has(sign)) return sign;
  for (let end = sign.length; end > 0; end--) {
    const wide = `${sign.slice(0, end)}*`;
    if (signs.has(wide)) return wide;
  }
  return undefined;
}

interface Released {
  readonly version?: string | undefined;
  readonly range?: string | undefined;
}

/** The version, or from which on: `^8.11` and `>=8.11` are 8.11 or later. */
function versionOf({ version, range }: Released): { readonly version?: string } {
  if (version !== undefined) return { version };
  const from = /^(?:>=|\^|~>?|~=)?\s?v?(\d[\w.]{0,40})/.exec(range ?? "")?.[1];
  return from === undefined ? {} : { version: `${from}+` };
}
