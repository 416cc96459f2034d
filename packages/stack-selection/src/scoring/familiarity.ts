import type { Entry } from "../catalog/schema.ts";
import { sources } from "../catalog/sources.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import type { Facts } from "../facts/facts.ts";
import { number } from "../text/words.ts";
import { boundOf, sideOf } from "./languages.ts";
import { type Score, standIn } from "./score.ts";

/** Whether a note tells of those who build it, and not of how many others use it. */
export function isOfTeam(note: string): boolean {
  return /\bteam\b/.test(note);
}

const unskilled = "not among the team's skills";

/** What such a note tells, in a few words: `55.6 %`, `21.7 million downloads`, `team knows TypeScript`. */
export function useIn(note: string): string | undefined {
  if (note.startsWith("the team knows")) return note.slice("the ".length);
  if (note.startsWith(unskilled)) return "no team skill";
  return /^([\d.,]+ %) use /.exec(note)?.[1] ?? /^([\d.,]+ million downloads) /.exec(note)?.[1];
}

/** How many know a technology: the team, or how many use it, on one measure for all options of a need. */
export function familiarity(facts: Facts, topic: TopicKey, entry: Entry): Score {
  const { skills } = facts;
  const names = [
    entry.key,
    entry.name.toLowerCase(),
    ...(entry.aliases ?? []).map((each) => each.toLowerCase()),
  ];
  if (skills.some((skill) => names.includes(skill))) {
    return { score: 1, note: "the team knows it" };
  }
  const language = entry.languages?.find((each) => {
    const known = facts.catalogue.entryOf(each);
    return known && skills.includes(known.name.toLowerCase());
  });
  if (language) return { score: 0.8, note: `the team knows ${facts.catalogue.nameOf(language)}` };
  const spread = spreadOf(facts, topic, entry);
  return skills.length > 0
    ? {
        score: spread.score / 2,
        note: `${unskilled}, so half of its spread; ${spread.note}`,
      }
    : spread;
}

/** Downloads from npm say nothing of how many use it from a language that npm has nothing for. */
function isElsewhere(facts: Facts, topic: TopicKey, { used, languages }: Entry): boolean {
  if (!used || used.share !== undefined || sideOf(facts, topic) === "client") return false;
  if (languages?.every((each) => fromNpm.includes(each))) return false;
  // Who names products of .NET looks for packages elsewhere, before the language is settled.
  if (facts.conditions["dotnet-named"] && boundOf(facts, "main").because.length === 0) return true;
  const spoken = boundOf(facts, "main").languages;
  return !fromNpm.some((each) => spoken.has(each));
}

const fromNpm: readonly string[] = ["javascript", "typescript"];

type Measure = keyof NonNullable<Entry["used"]>;

/** Hundredths by which what was counted goes before what was not, where both come out the same. */
const unseen = 1;

/** What nobody counted tells it apart from none of the others, whatever was not counted. */
function spreadOf(facts: Facts, topic: TopicKey, entry: Entry): Score {
  const peers = peersOf(facts, topic).filter((each) => !isElsewhere(facts, topic, each));
  const measure = measureOf(peers);
  const elsewhere = isElsewhere(facts, topic, entry);
  const own = elsewhere ? undefined : measured(facts, entry, measure);
  if (own) return own;
  // By all that the catalogue has for the need, so that the same is counted the same whatever a text leaves.
  const known = facts.catalogue
    .entriesFor(topic)
    .filter(({ onRequest }) => !onRequest)
    .flatMap((each) => measured(facts, each, measure)?.score ?? []);
  const what = measure === "share" ? "in the survey" : "of downloads";
  const why = elsewhere
    ? "no figure of its use in the language of the server"
    : entry.used
      ? `no figure ${what}, which the others are compared by`
      : "no figure of its use";
  if (known.length === 0) return standIn(0.3, why);
  const middle = known.reduce((sum, each) => sum + each, 0) / known.length;
  return standIn(
    Math.round(middle * 100 - unseen) / 100,
    `${why}; just below the middle of all that were counted for this need`,
  );
}

/** What is compared with it, as far as the languages that the text leaves allow. */
function peersOf(facts: Facts, topic: TopicKey): readonly Entry[] {
  const side = sideOf(facts, topic);
  const { languages, because } = boundOf(facts, side ?? "main");
  return facts.catalogue.entriesFor(topic).filter((each) => {
    if (each.onRequest) return false;
    if (side === undefined || because.length === 0) return true;
    return each.languages?.some((language) => languages.has(language)) ?? true;
  });
}

/** The measure that most of them have a figure on; the survey's where both are as many. */
function measureOf(peers: readonly Entry[]): Measure {
  const having = (measure: Measure): number =>
    peers.filter(({ used }) => used?.[measure] !== undefined).length;
  return having("downloads") > having("share") ? "downloads" : "share";
}

function measured({ catalogue }: Facts, { used }: Entry, measure: Measure): Score | undefined {
  if (measure === "downloads" && used?.downloads !== undefined) {
    const { downloads } = used;
    return {
      score: Math.log10(Math.max(downloads, 100_000) / 100_000) / 4.5,
      note: `${number(downloads / 1_000_000)} million downloads a month ${sources.downloads}`,
    };
  }
  if (measure === "share" && used?.share !== undefined) {
    const { share, of } = used;
    // Half of those asked would be a full score; the root keeps small shares apart.
    return {
      score: Math.min(1, Math.sqrt(share / 50)),
      note: `${number(share)} % use ${of === undefined ? "it" : `${catalogue.nameOf(of)}, which runs on it`} (${sources.survey})`,
    };
  }
  return undefined;
}
