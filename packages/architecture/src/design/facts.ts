import { byRef, type Ref, type ViewOf } from "@planc/core";
import type {
  architecture,
  brief,
  decision,
  performance,
  security,
  workload,
} from "@planc/core/ir";
import type { Place } from "../catalog/topic-components.ts";
import { cutOf, type DecidedCut } from "../model/cut-of.ts";
import { type Direction, directionOf } from "../model/direction.ts";
import { push } from "../model/lists.ts";
import { type StatedService, statedServices } from "../model/stated-services.ts";

export type Action = ViewOf<typeof brief.action>;
export type Actor = ViewOf<typeof brief.actor>;
export type Choice = ViewOf<typeof decision.choice>;
export type Concept = ViewOf<typeof brief.concept>;
export type Context = ViewOf<typeof architecture.context>;
export type Mention = ViewOf<typeof brief.mention>;
export type System = ViewOf<typeof brief.system>;

/** What the components are made of. */
export interface Given {
  readonly product: ViewOf<typeof brief.product>;
  readonly style: ViewOf<typeof decision.style>;
  /** What packs say of the cut into deployables. */
  readonly decompositions?: readonly ViewOf<typeof decision.decomposition>[];
  readonly actors: readonly Actor[];
  readonly actions: readonly Action[];
  readonly concepts: readonly Concept[];
  readonly attributes: readonly ViewOf<typeof brief.attribute>[];
  readonly systems: readonly System[];
  readonly mentions: readonly Mention[];
  readonly qualities: readonly ViewOf<typeof brief.quality>[];
  readonly quantities: readonly ViewOf<typeof brief.quantity>[];
  readonly requirements: readonly ViewOf<typeof brief.requirement>[];
  readonly relations?: readonly ViewOf<typeof brief.relation>[];
  readonly parts: readonly ViewOf<typeof brief.part>[];
  readonly choices: readonly Choice[];
  /** Who runs what is chosen. */
  readonly hostings?: readonly ViewOf<typeof decision.hosting>[];
  readonly contexts: readonly Context[];
  readonly identity: ViewOf<typeof security.identity> | undefined;
  readonly targets: readonly ViewOf<typeof performance.target>[];
  readonly loads: readonly ViewOf<typeof workload.load>[];
  readonly obligations?: readonly ViewOf<typeof security.obligation>[];
}

/** The same, looked up in the ways that the design needs. */
export interface Facts extends Given {
  readonly place: Place;
  /** How contexts become deployables. */
  readonly cut: DecidedCut;
  readonly concept: ReadonlyMap<string, Concept>;
  readonly actor: ReadonlyMap<string, Actor>;
  readonly actionsOn: ReadonlyMap<string, readonly Action[]>;
  /** Services that the text lists, also those that keep nothing. */
  readonly named: readonly StatedService[];
  readonly topics: ReadonlyMap<string, Topic>;
  /** Whether the text has records come from what has this name, or go to it. */
  readonly direction: (name: string) => Direction | undefined;
}

/** A topic that something was chosen for, or that the text calls for by a pattern. */
export interface Topic {
  readonly key: string;
  readonly choices: readonly Choice[];
  /** What a provider sells the first choice as, where it runs it. */
  readonly offering?: string;
  readonly mentions: readonly Mention[];
  /** What forces it: what the text says first. */
  readonly forcedBy: readonly Ref[];
}

export function gather(given: Given): Facts {
  const actionsOn = new Map<string, Action[]>();
  // Who uses something on another thing changes that one.
  for (const action of given.actions)
    push(actionsOn, action.data.onto?.concept ?? action.data.concept, action);
  return {
    ...given,
    place: placeOf(given.style.data.style),
    cut: cutOf(given.style, given.decompositions),
    concept: byRef(given.concepts),
    actor: byRef(given.actors),
    actionsOn,
    named: statedServices(given.parts),
    topics: topicsOf(given),
    direction: (name) =>
      directionOf(
        name,
        given.requirements.map(({ data }) => data.text),
      ),
  };
}

function placeOf(style: Given["style"]["data"]["style"]): Place {
  if (style === "pipeline") return "pipeline";
  return style === "command-line" || style === "library" || style === "client-only"
    ? "local"
    : "server";
}

/** Neither ruled out nor named for a mock of something outside. */
function isWanted({ data }: Mention): boolean {
  return data.modality !== "avoid" && data.standIn === undefined;
}

function topicsOf({ choices, mentions, hostings = [] }: Given): ReadonlyMap<string, Topic> {
  const wanted = mentions.filter(isWanted);
  const keys = new Set<string>();
  for (const { data } of choices) keys.add(data.topic.slice(data.topic.indexOf("#") + 1));
  for (const { data } of wanted) if (data.topic && data.kind === "pattern") keys.add(data.topic);
  return new Map(
    [...keys].sort().map((key) => {
      const own = choices.filter(({ data }) => data.topic === `decision/topic#${key}`);
      const names = new Set(own.map(({ data }) => data.name.toLowerCase()));
      const said = wanted.filter(
        ({ data }) => data.topic === key || names.has(data.technology.toLowerCase()),
      );
      const first = own.toSorted((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1));
      const forcedBy = [...said.map(({ ref }) => ref), ...first.map(({ ref }) => ref)];
      const hosted = hostings.find(
        ({ data }) => data.choice === first[0]?.ref && data.by === "provider",
      );
      const offering = hosted ? { offering: hosted.data.name } : {};
      return [key, { key, choices: first, ...offering, mentions: said, forcedBy }];
    }),
  );
}

/** What the text says, by the nodes that carry it. */
export function textsOf(facts: Facts): readonly { readonly ref: Ref; readonly text: string }[] {
  return [
    ...facts.requirements
      .filter(({ data }) => data.priority !== "wont")
      .map(({ ref, data }) => ({ ref, text: data.text })),
    ...facts.mentions
      .filter(isWanted)
      .map(({ ref, data }) => ({ ref, text: `${data.technology} ${data.purpose ?? ""}` })),
    ...facts.qualities.map(({ ref, data }) => ({ ref, text: `${data.name} ${data.text}` })),
  ];
}

/** The nodes in whose words one of the phrases stands, without those that deny it. At most four. */
export function phrased(
  facts: Facts,
  phrases: readonly string[],
  texts: ReturnType<typeof textsOf> = textsOf(facts),
  most: number = 4,
): readonly Ref[] {
  return texts
    .filter(({ text }) => says(text, phrases))
    .map(({ ref }) => ref)
    .slice(0, most);
}

const denials =
  /\b(?:no|not|not an?|without|avoid|avoids|never|no longer|instead of|rather than)\s{1,2}$/;

/** Whether one of the phrases stands in a text, from the beginning of a word on, where nothing denies it. */
function says(text: string, phrases: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return phrases.some((phrase) => {
    for (let at = lower.indexOf(phrase); at !== -1; at = lower.indexOf(phrase, at + 1)) {
      const before = lower.slice(Math.max(0, at - 20), at);
      if (!/[\p{L}\p{N}]$/u.test(before) && !denials.test(before)) return true;
    }
    return false;
  });
}

/** The technology of a topic in words: the first choice, with its version. */
export function technologyOf(topic: Topic | undefined): string | undefined {
  const choice = topic?.choices[0]?.data;
  if (choice) return choice.version ? `${choice.name} ${choice.version}` : choice.name;
  return undefined;
}
