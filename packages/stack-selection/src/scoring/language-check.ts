import type { Facts } from "../facts/facts.ts";
import { listed, sample } from "../text/words.ts";
import type { Candidate } from "./candidates.ts";
import type { Elimination, EliminationContext } from "./eliminate.ts";
import { boundOf, hasTwoSides, sideOf } from "./languages.ts";

/** Whether what the text names leaves no language from which a candidate is used. */
export function languageCheck(
  { topic, entry, key }: Candidate,
  { facts }: EliminationContext,
): Elimination | undefined {
  if (topic === "language") {
    const sides = hasTwoSides(facts) ? (["main", "client"] as const) : (["main"] as const);
    const bounds = sides.map((side) => boundOf(facts, side));
    if (bounds.some(({ languages }) => languages.has(key))) return undefined;
    const bearing = bounds
      .flatMap(({ because }) => because)
      // What the language would do for excludes it as little as nothing at all.
      .filter(({ languages }) => !languages.includes(key));
    return {
      because: [
        ...new Set(
          bearing.map(({ name: by, languages }) =>
            languages.length === 1 && languages[0] === entryNameKey(facts, by)
              ? `the text names ${by}`
              : `${by} is used from ${namesOf(facts, languages)}`,
          ),
        ),
      ].join("; "),
      label: `not for ${sample(bearing.map(({ name: by }) => by))}`,
      by: bounds.flatMap(({ because }) => because.flatMap(({ refs }) => refs)),
    };
  }
  const side = sideOf(facts, topic);
  const languages = entry?.languages;
  if (!side || !languages || topic === "unit-testing") return undefined;
  const bound = boundOf(facts, side);
  if (languages.some((each) => bound.languages.has(each))) return undefined;
  const cause = bound.because.find(
    (each) => !each.languages.some((one) => languages.includes(one)),
  );
  if (!cause) {
    return {
      because: `used from another language than ${namesOf(facts, [...bound.languages])}, which is all that ${listed(bound.because.map(({ name }) => name))} leave`,
      label: languageLabel(facts, [...bound.languages]),
      by: bound.because.flatMap(({ refs }) => refs),
    };
  }
  // It is not the language that keeps another of the same need out, but the text.
  if (facts.catalogue.entryOf(keyNamed(facts, cause.name) ?? "")?.topics.includes(topic)) {
    return {
      because: `the text names ${cause.name}; compared is what could take its place without another language than ${namesOf(facts, cause.languages)}`,
      label: languageLabel(facts, cause.languages),
      by: cause.refs,
    };
  }
  const isLanguage =
    cause.languages.length === 1 && cause.languages[0] === entryNameKey(facts, cause.name);
  return {
    because: `used from another language than ${namesOf(facts, cause.languages)}, which ${isLanguage ? "the text names" : `${cause.name} is used from`}`,
    label: languageLabel(facts, cause.languages),
    by: cause.refs,
  };
}

const languageLabel = (facts: Facts, languages: readonly string[]): string =>
  `not for ${namesOf(facts, languages)}`;

/** The key of a technology by the name that the text has for it. */
function keyNamed({ stated }: Facts, name: string): string | undefined {
  return stated.technologies.find((each) => each.name === name)?.key;
}

function entryNameKey(facts: Facts, name: string): string | undefined {
  return facts.catalogue.entryOf(name.toLowerCase())?.key;
}

function namesOf(facts: Facts, languages: readonly string[]): string {
  return listed(
    languages.map((each) => facts.catalogue.nameOf(each)),
    "or",
  );
}
