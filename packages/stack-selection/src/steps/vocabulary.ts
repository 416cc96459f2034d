import { constant, join, node, slug } from "@planc/core";
import { vocabulary } from "@planc/core/ir";
import { allPatterns, entries, entryNamed, foldName, patternNamed } from "../catalog/index.ts";
import { ownTags } from "../catalog/packages.ts";
import type { Entry } from "../catalog/schema.ts";
import { catalogueDate } from "../catalog/sources.ts";
import { furtherNames } from "../catalog/terms/further-names.ts";
import { regimes } from "../catalog/terms/regimes.ts";
import { styles } from "../catalog/terms/styles.ts";
import { assumed, step } from "../kit.ts";
import { catalogueOf } from "../policy/catalogue-of.ts";
import type { StackOptions } from "../policy/stack-options.ts";

const why = assumed("catalogue-term", `A name of the technology catalogue as of ${catalogueDate}.`);

interface Named {
  readonly key: string;
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
  readonly exact?: boolean | undefined;
}

const base = ({ name, aliases = [], exact }: Named) => ({
  name,
  aliases: [...aliases],
  ...(exact ? { exact } : {}),
});

/** Forms whose packages are the thing itself, and not a way to reach it. */
const itself: ReadonlySet<Entry["form"]> = new Set(["language", "library", "framework", "tool"]);

function packagesOf({ packages, over, form }: Entry) {
  const versions = Object.entries(packages ?? {}).flatMap(([ecosystem, names]) => {
    const own =
      ecosystem === "image"
        ? names.filter((name) => !ownTags.has(name))
        : ecosystem === "maven"
          ? names
          : names.slice(0, 1);
    return ecosystem === "image" || (itself.has(form) && ecosystem !== "terraform")
      ? [[ecosystem, own] as const]
      : [];
  });
  return {
    ...(packages ? { packages } : {}),
    ...(versions.length > 0 ? { versions: Object.fromEntries(versions) } : {}),
    ...(over ? { over } : {}),
  };
}

function termOf(entry: Entry) {
  return {
    ...base(entry),
    // A way of building is nothing that one installs, buys or names a version of.
    kind: entry.form === "approach" ? ("pattern" as const) : ("product" as const),
    ...(entry.topics[0] ? { topic: entry.topics[0] } : {}),
    ...(entry.external ? { external: entry.external } : {}),
    ...packagesOf(entry),
  };
}

/** The same terms in every plan, so they are made once. */
const terms = [
  // A way of building is read from a text by the names that are nothing else's.
  ...entries
    .filter(({ form, aliases }) => form !== "approach" || aliases !== undefined)
    .map((entry) => node(vocabulary.term, entry.key, termOf(entry), why)),
  ...allPatterns.map((pattern) =>
    node(
      vocabulary.term,
      pattern.key,
      {
        ...base(pattern),
        kind: "pattern",
        ...(pattern.topics[0] ? { topic: pattern.topics[0] } : {}),
      },
      why,
    ),
  ),
  ...styles.map((each) => node(vocabulary.term, each.key, { ...base(each), kind: "style" }, why)),
  ...furtherNames
    .filter(({ name }) => !entryNamed(name) && !patternNamed(name))
    .map((each) =>
      node(
        vocabulary.term,
        join("name", slug(each.name)),
        {
          ...base({ ...each, key: each.name }),
          kind: "product",
          ...(each.external ? { external: each.external } : {}),
        },
        why,
      ),
    ),
  ...regimes.map((each) => node(vocabulary.term, each.key, { ...base(each), kind: "regime" }, why)),
].map(constant);

export const vocabularyStep = step("vocabulary", {
  reads: {},
  writes: { terms: vocabulary.term },
  run: ({ options }) => ({ terms: [...termsBeside(options), ...ownTerms(options)] }),
});

/** Without those that entries of an organisation stand in for, or have the name of. */
function termsBeside(options: StackOptions) {
  const { own } = catalogueOf(options);
  if (own.length === 0) return terms;
  const keys = new Set(own.map(({ entry }) => entry.key));
  const names = new Set(
    own.flatMap(({ entry }) => [entry.name, ...(entry.aliases ?? [])].map(foldName)),
  );
  return terms.filter(({ id, data }) => !keys.has(id) && !names.has(foldName(data.name)));
}

function ownTerms(options: StackOptions) {
  const catalogue = catalogueOf(options);
  return catalogue.own.flatMap(({ entry: { key }, layer }) => {
    const entry = catalogue.entryOf(key);
    const reason = `A name that ${layer} adds to the technology catalogue.`;
    return entry
      ? [node(vocabulary.term, key, termOf(entry), assumed("term-of-organisation", reason))]
      : [];
  });
}
