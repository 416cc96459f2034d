import { idOf, type Ref } from "@planc/core";
import { type Capability, capabilities } from "../catalog/capabilities.ts";
import type { Catalogue } from "../catalog/catalogue.ts";
import { ofClients } from "../catalog/client-consequences.ts";
import {
  ofTechnology,
  ofThere,
  ofTopic,
  type PlanConsequence,
} from "../catalog/plan-consequences.ts";
import type { Entry } from "../catalog/schema.ts";
import { isKnownTopic } from "../catalog/topic-keys.ts";
import { isBorneElsewhere } from "../choices/borne-elsewhere.ts";
import { capital, listed } from "../text/words.ts";
import { concernedBy } from "./concerned.ts";
import { type Confirmed, contractFile } from "./drawn.ts";
import { frontWords } from "./front-words.ts";
import { fullOf, type Line, registered } from "./line.ts";
import { inItsLanguage, isOfClients } from "./of-language.ts";
import { withParts } from "./parts-named.ts";

interface Told {
  readonly positive: readonly Line[];
  readonly negative: readonly Line[];
  readonly mitigation: readonly Line[];
}

export interface AroundChoice {
  readonly topic: Ref;
  /** The technologies that it was compared with. */
  readonly rivals: readonly string[];
  /** The needs of this product that it was compared by; all that is known of it where absent. */
  readonly needs?: ReadonlySet<string>;
  readonly catalogue: Catalogue;
  /** Somebody runs it already, as the text says. */
  readonly isThere: boolean;
  /** What a provider sells it as, where one runs it. */
  readonly offering?: string;
  /** What is known is all: nothing of the catalogue is told beside it. */
  readonly isAll?: true;
  /** What is told of it already. */
  readonly known: Told;
}

/**
 * What is told of a choice, with what this plan makes of it in the place of what holds in any: what the
 * catalogue says of the technology, or how it stands out among what it was compared with.
 */
export function toldOf(choice: Confirmed, around: AroundChoice): Told {
  const { positive, negative, mitigation } = around.known;
  if (around.isAll) {
    const general = new Set<string>((choice.entry?.risks ?? []).flat());
    return {
      positive: positive.filter((each) => !beside.test(fullOf(each))),
      negative: negative.filter((each) => !general.has(fullOf(each))),
      mitigation: mitigation.filter((each) => !general.has(fullOf(each))),
    };
  }
  const key = idOf(around.topic);
  const kept = { ...choice.drawn, tables: tablesFor(choice, key) };
  const drawn = inItsLanguage({ ...choice, drawn: kept }, key, around.catalogue);
  const clients = forAll.includes(key) && isOfClients(drawn, choice.drawn);
  const known = (clients ? ofClients : ofTechnology)[choice.technology];
  const own = around.offering && known?.rented ? { ...known, bad: known.rented } : known;
  const usually = isKnownTopic(key) ? ofTopic[key] : undefined;
  const general = clients ? (ofClients[key] ?? usually) : usually;
  const more = {
    name: choice.name,
    ...concernedBy({ ...choice, drawn }, key),
    ...standingOf(choice.entry, around),
    uses: usesOf(choice),
    ...frontWords(choice, key),
    contract: contractFile(drawn),
    offering: around.offering,
  };
  const fill = (text: string | undefined) => {
    const filled = text === undefined ? undefined : withParts(text, drawn, more);
    return filled === undefined ? undefined : capital(filled);
  };
  const said = around.isThere ? [ofThere] : [own, general];
  const ownBad = around.isThere ? undefined : pair([own], fill);
  const risks = choice.entry?.risks ?? [];
  const usual = new Set(
    ownBad ? risks.flatMap(([risk, help, when]) => (when ? [] : [risk, help])) : [],
  );
  const isSettled = choice.drawn.choices?.some(
    ({ data }) => idOf(data.topic) === said[0]?.goodUnless,
  );
  const good = (isSettled ? undefined : fill(said[0]?.good)) ?? fill(said[1]?.good);
  const goods =
    good === undefined ? positive : positive.filter((each) => !beside.test(fullOf(each)));
  const bads = negative.filter((each) => !usual.has(fullOf(each)));
  const helps = mitigation.filter((each) => !usual.has(fullOf(each)));
  const bad = ownBad ?? (bads.length === 0 || helps.length === 0 ? pair(said, fill) : undefined);
  const further = around.isThere
    ? []
    : [...(own?.further ?? []), ...(general?.further ?? [])].flatMap((each) => fill(each) ?? []);
  return {
    positive: goods.length === 0 && good !== undefined ? [registered(good)] : goods,
    negative: bad ? [...bads, registered(bad[0])] : bads,
    mitigation: [...helps, ...[...(bad ? [bad[1]] : []), ...further].map(registered)],
  };
}

/** A store has its own tables, and what reads and changes those of the main one has none of another. */
function tablesFor({ ref, drawn }: Confirmed, key: string): Confirmed["drawn"]["tables"] {
  const within = (stores: Confirmed["drawn"]["stores"]) => {
    const refs = new Set<string>(stores.map((each) => each.ref));
    return drawn.tables.filter(({ data }) => refs.has(data.store));
  };
  const own = within(drawn.stores.filter(({ data }) => data.choice === ref));
  if (own.length > 0) return own;
  const main = within(drawn.stores.filter(({ data }) => data.model === "relational"));
  return (key === "data-access" || key === "migrations") && main.length > 0 ? main : drawn.tables;
}

/** What server and clients each have of their own kind: the client's is told of the client. */
const forAll: readonly string[] = ["language", "unit-testing"];

/** That two things go together holds in any plan that has both. */
const beside = / is made to work with /;

/** A risk is told with what is done about it, or not at all. */
function pair(
  known: readonly (PlanConsequence | undefined)[],
  fill: (text: string | undefined) => string | undefined,
): readonly [string, string] | undefined {
  for (const each of known.flatMap((one) => [one?.bad, one?.otherwise])) {
    const [risk, help] = [fill(each?.[0]), fill(each?.[1])];
    if (risk !== undefined && help !== undefined) return [risk, help];
  }
  return undefined;
}

/** From here on work of running or using a thing is worth a word. */
const heavy = 0.3;

/** What it does better and worse than what it was compared with; by itself, its strongest and weakest fact. */
function standingOf(
  entry: Entry | undefined,
  { rivals, needs, catalogue }: AroundChoice,
): { readonly best?: string; readonly worst?: string } {
  if (!entry) return {};
  const others = rivals.flatMap((each) =>
    each === entry.key ? [] : (catalogue.entryOf(each) ?? []),
  );
  const fits = (Object.keys(entry.fits ?? {}) as Capability[]).flatMap((capability) => {
    // What this product does not need neither speaks for it nor against it.
    if (needs?.has(capabilities[capability]) === false) return [];
    const own = entry.fits?.[capability];
    const theirs = others.flatMap((each) => each.fits?.[capability]?.[0] ?? []);
    // What none of the others was compared by is a fact for another need.
    if (!own || (others.length > 0 && theirs.length === 0)) return [];
    // Told where the plan makes use of it.
    if (isBorneElsewhere(capability)) return [];
    const mean = theirs.reduce((sum, each) => sum + each, 0) / Math.max(1, theirs.length);
    return [
      {
        strength: own[0],
        lead: own[0] - mean,
        text: `${capabilities[capability]}: ${own[1]}`,
        weak: `${capabilities[capability]} (${own[1]})`,
      },
    ];
  });
  const [best] = fits.filter(({ strength }) => strength >= 0.8).toSorted((a, b) => b.lead - a.lead);
  const [worst] = fits
    .filter(({ strength }) => strength < 0.8)
    .toSorted((a, b) => a.strength - b.strength);
  const weak =
    worst?.weak ?? (entry.burden && entry.burden[0] >= heavy ? entry.burden[1] : undefined);
  return {
    ...(best ? { best: best.text } : {}),
    ...(weak === undefined ? {} : { worst: weak }),
  };
}

/** The flows that call it. */
function usesOf({ ref, drawn }: Confirmed): string | undefined {
  const own = drawn.components.find((each) => each.data.choice === ref)?.ref;
  const used = drawn.flows.filter(({ data }) =>
    data.steps.some((step) => step.to === own && step.mode !== "reply"),
  );
  return own !== undefined && used.length > 0
    ? listed(used.slice(0, 3).map(({ data }) => `“${data.name}”`))
    : undefined;
}
