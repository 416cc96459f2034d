import { type DataOf, namesIn, type ViewOf } from "@planc/core";
import type { api, brief, client, data } from "@planc/core/ir";
import { cueWords, noCue, type Place, placeWords } from "../catalog/cue-words.ts";

type Requirement = ViewOf<typeof brief.requirement>;
type Screen = ViewOf<typeof client.screen>;
type Operation = ViewOf<typeof api.operation>;
type Cue = DataOf<typeof client.cue>;

/** What a requirement has people see, before the screen is known. */
export interface Said {
  readonly requirement: Requirement;
  readonly kind: Cue["kind"];
  readonly when?: string;
  readonly shows: string;
  /** Clauses in the order in which they tell where people are. */
  readonly clauses: readonly string[];
}

const speaking: ReadonlySet<string> = new Set(["functional", "business-rule", "scenario"]);
const scenario =
  /^(?:given\s+(?<given>.+?),?\s+)?when\s+(?<when>.+?),?\s+then\s+(?<then>.+?)[.\s]*$/isu;
const moment = /[,(]?\s*\b(?:when|whenever|if|once|upon|before|while|after)\b\s+[^,.;()]+\)?/iu;
const modal = /^.*?\b(?:must|shall|should|may|can|will)\b\s+(?:be able to\s+)?(?=\S)/iu;
const most = 160;

/** What requirements have people see: of a scenario its end, of a demand the clause that says so. */
export function saidToBeSeen(requirements: readonly Requirement[]): readonly Said[] {
  return requirements.flatMap((requirement) => {
    const { kind, text, priority } = requirement.data;
    if (!speaking.has(kind) || priority === "wont" || noCue.test(text)) return [];
    // What is asked before something is deleted stands with the action that asks it.
    if (/\b(?:delet|remov)\w*/i.test(text) && /\bconfirm/i.test(text)) return [];
    const parts = scenario.exec(text)?.groups;
    if (parts) return ofScenario(requirement, parts);
    return text.split(/(?<=[.;])\s+/u).flatMap((sentence): readonly Said[] => {
      const seen = kindOf(sentence);
      if (seen === undefined || sentence.includes("?")) return [];
      const when = moment.exec(sentence)?.[0];
      const shows = short((when ? sentence.replace(when, "") : sentence).replace(modal, ""));
      const at = when
        ? short(when.replace(/^[\s,(]*(?:when|whenever|if|once|upon)\s+/iu, ""))
        : undefined;
      return [
        { requirement, kind: seen, ...(at && { when: at }), shows, clauses: [sentence, text] },
      ];
    });
  });
}

function ofScenario(
  requirement: Requirement,
  { given, when = "", then = "" }: Partial<Record<string, string>>,
): readonly Said[] {
  const kind = kindOf(then);
  if (kind === undefined) return [];
  // “When displayed on the board” says where, and what is given says when.
  const isPlace = /^(?:it is |they are )?(?:displayed|viewed|shown|rendered)\b/i.test(when);
  const clauses = [when, given ?? "", then].filter((each) => each !== "");
  // “They try to save” alone does not say when.
  const isBare = when.split(/\s+/u).length <= 5;
  const at = given === undefined ? when : isPlace ? given : isBare ? `${given}; ${when}` : when;
  return [{ requirement, kind, when: short(at), shows: short(then), clauses }];
}

const kindOf = (text: string): Cue["kind"] | undefined =>
  cueWords.find(([, words]) => words.test(text))?.[0];

function short(text: string): string {
  const plain = text
    .replace(/\s+/gu, " ")
    .replace(/^[\s,(]+|[\s,.;)]+$/gu, (ends) =>
      ends.includes(")") && text.includes("(") ? ")" : "",
    )
    .trim();
  return plain.length <= most ? plain : `${plain.slice(0, plain.lastIndexOf(" ", most))} …`;
}

/** What screens are looked up by, once for all sentences. */
export interface Places {
  readonly screens: readonly Screen[];
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly operations: ReadonlyMap<string, Operation>;
  readonly storyOf: ReadonlyMap<string, string>;
}

/** Finds the screens of what is seen: those about what the sentence names, of the kind that it speaks of. */
export function placesIn({ screens, entities, operations, storyOf }: Places) {
  const named = namesIn(entities, ({ data }) => ({ name: data.name }));
  const byEntity = new Map<string, Screen[]>();
  for (const screen of screens) {
    const { about, kind, inputs = [] } = screen.data;
    // What is said of people is no matter of how they come in.
    if (about === undefined || kind === "sign-in" || inputs.some(({ by }) => by === "password"))
      continue;
    const known = byEntity.get(about);
    if (known) known.push(screen);
    else byEntity.set(about, [screen]);
  }
  const effects = ({ data }: Screen) =>
    data.uses.flatMap(({ operation, when }) =>
      when === "acting" ? [operations.get(operation)?.data.effect] : [],
    );
  const fits: Readonly<Record<Place, (screen: Screen) => boolean>> = {
    start: ({ data: { start, kind } }) => start === true || kind === "home",
    detail: ({ data: { kind } }) => kind === "detail",
    list: ({ data: { kind } }) => lists.has(kind),
    form: ({ data: { takes } }) => takes.length > 0,
    making: (screen) => screen.data.takes.length > 0 && effects(screen).includes("create"),
    changing: (screen) => screen.data.takes.length > 0 && effects(screen).includes("update"),
  };

  return ({ clauses, requirement }: Said): readonly Screen[] => {
    const text = clauses.join(" ");
    const story = storyOf.get(requirement.data.story ?? "") ?? "";
    const own = about(text);
    const told = own.length > 0 ? own : about(story);
    // Where all screens are of one thing, a sentence need not name it.
    const among = told.length > 0 ? told : byEntity.size === 1 ? screens : [];
    return foundBy(clauses, among) ?? foundBy([story], among) ?? [];
  };

  function foundBy(
    clauses: readonly string[],
    among: readonly Screen[],
  ): readonly Screen[] | undefined {
    for (const words of [placeWords.nouns, placeWords.verbs])
      for (const clause of clauses)
        for (const [place, word] of words) {
          if (!word.test(clause)) continue;
          // “Creating an entry” is of the entry, whatever else the sentence names.
          const near = about(clause).filter(fits[place]);
          if (near.length > 0) return near;
          const found = (place === "start" ? screens : among).filter(fits[place]);
          if (found.length > 0) return found;
        }
    return undefined;
  }

  function about(text: string): readonly Screen[] {
    return named(text).flatMap(({ ref }) => byEntity.get(ref) ?? []);
  }
}

const lists: ReadonlySet<string> = new Set([
  "home",
  "list",
  "board",
  "search",
  "dashboard",
  "calendar",
  "map",
  "conversation",
]);

/** Sentences that have the same seen on the same screens are one cue, told by the fullest of them. */
export function merged(
  found: readonly { readonly said: Said; readonly screens: readonly Screen["ref"][] }[],
): readonly {
  readonly said: Said;
  readonly screens: readonly Screen["ref"][];
  readonly all: readonly Said[];
}[] {
  const groups = new Map<string, { screens: readonly Screen["ref"][]; all: Said[] }[]>();
  for (const { said, screens } of found) {
    const key = [said.kind, ...screens].join("\n");
    const there = groups.get(key) ?? [];
    const same = there.find(({ all }) => all.some((each) => isAlike(each, said)));
    if (same) same.all.push(said);
    else there.push({ screens, all: [said] });
    groups.set(key, there);
  }
  return [...groups.values()].flat().map(({ screens, all }) => ({
    screens,
    all,
    said: all.reduce((best, each) => (fullness(each) > fullness(best) ? each : best)),
  }));
}

/** A sentence that says when tells more than one that does not. */
const fullness = ({ when, shows }: Said): number => (when ? 1_000 : 0) - shows.length;

function isAlike(one: Said, other: Said): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = [...a].filter((each) => b.has(each)).length;
  return shared * 2 >= Math.min(a.size, b.size);
}

const wordsOf = ({ shows }: Said): ReadonlySet<string> =>
  new Set(shows.toLowerCase().match(/\p{L}{5,}/gu) ?? []);
