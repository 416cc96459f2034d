import type { ViewOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { approachTopics } from "../catalog/approaches.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { cloudsOf } from "../facts/clouds.ts";
import { type Facts, wantedFor } from "../facts/facts.ts";
import { liveBeside } from "../facts/live-beside.ts";
import { coveredBy } from "../facts/platforms.ts";
import type { StatedTechnology } from "../facts/stated.ts";
import { capital, listed, placeText, sample, uncapital } from "../text/words.ts";
import { approachVerdicts } from "./approaches/index.ts";
import { asWritten } from "./as-written.ts";
import { clientTopics } from "./client-topics.ts";
import { codeTopics } from "./code-topics.ts";
import { dataTopics } from "./data-topics.ts";
import { deliveryTopics } from "./delivery-topics.ts";
import { fits } from "./fits.ts";
import { heldOutside } from "./held-outside.ts";
import { languageTopics } from "./language-topics.ts";
import { withCases } from "./load-tests.ts";
import { ownSlotVerdict } from "./own-slot.ts";
import { patternsFor } from "./patterns-for.ts";
import { runningTopics } from "./running-topics.ts";
import { sendingTopics } from "./sending-topics.ts";
import { unmetBy } from "./unmet.ts";
import {
  no,
  replacement,
  replacementLabel,
  type TopicRules,
  type Verdict,
  yes,
} from "./verdict.ts";

type Preference = ViewOf<typeof decision.preference>;

export interface DecidedTopic extends Verdict {
  readonly key: TopicKey;
  readonly title: string;
  readonly ground: "stated" | "facts" | "policy" | "slot";
}

const rules: TopicRules = {
  ...codeTopics,
  ...clientTopics,
  ...languageTopics,
  ...dataTopics,
  ...runningTopics,
  ...deliveryTopics,
  ...sendingTopics,
  ...approachVerdicts,
};

/** Topics whose rule looks at which others are needed come after those. */
const last: readonly TopicKey[] = [
  "email",
  "orchestration",
  "packaging",
  "service-discovery",
  "cloud-platform",
  "container-runtime",
  "hosting",
  "load-balancer",
  "image-registry",
  "secrets",
  "infrastructure-as-code",
  "data-access",
  "migrations",
  ...approachTopics,
];

/** Which needs the product has; of those that it has not, the ones worth a sentence. */
export function decideTopics(
  facts: Facts,
  preferences: readonly Preference[],
): readonly DecidedTopic[] {
  const decided = new Map<TopicKey, DecidedTopic>();
  const needed = new Set<TopicKey>();
  const order = [...facts.catalogue.topics.filter((key) => !last.includes(key)), ...last];
  for (const key of order) {
    const verdict = decide(facts, key, needed, preferences);
    if (!verdict) continue;
    decided.set(key, { ...verdict, key, title: facts.catalogue.titleOf(key) });
    if (verdict.needed) needed.add(key);
  }
  return [...decided.values()];
}

function decide(
  facts: Facts,
  key: TopicKey,
  needed: ReadonlySet<TopicKey>,
  preferences: readonly Preference[],
): (Verdict & Pick<DecidedTopic, "ground">) | undefined {
  // A directory that is looked through by polling is no view that somebody has open.
  const { "web-client": web, "mobile-client": mobile } = facts.conditions;
  if (key === "open-views" && !web && !mobile) return undefined;
  const all = wantedFor(facts, key);
  const wanted = all.filter((each) => !facts.stated.atHand.includes(each));
  const isDemanded = wanted.some(({ wish }) => wish === undefined);
  if (isDemanded) return { ...named(wanted), ground: "stated" };
  const verdict = decideByNeed(facts, key, needed, preferences);
  if (wanted.length > 0) return { ...wished(wanted, verdict), ground: "stated" };
  const platform = verdict && coveredBy(facts, key);
  if (platform) {
    const because = `${platform.name}, which the text names, does this itself`;
    return {
      ...no(because, "A move to another platform", platform.refs, {
        here: platform.name,
        turns: "another platform",
      }),
      ground: "stated",
    };
  }
  const there = all[0];
  // What is not worth a word without it is not with it either.
  if (!there || !verdict || verdict.needed) return verdict;
  return {
    ...verdict,
    because: `${verdict.because} The repository has ${there.name}${placeOf(there)}.`,
    refs: [...verdict.refs, ...there.refs],
  };
}

/** Functions behind a gateway, with no program beside them that holds connections. */
function startedByGateway(facts: Facts, needed: ReadonlySet<TopicKey>): boolean {
  return (
    facts.conditions.functions !== undefined &&
    needed.has("api-gateway") &&
    liveBeside(facts) === undefined
  );
}

function decideByNeed(
  facts: Facts,
  key: TopicKey,
  needed: ReadonlySet<TopicKey>,
  preferences: readonly Preference[],
): (Verdict & Pick<DecidedTopic, "ground">) | undefined {
  const held = heldOutside(facts, key);
  if (held) return { ...held, ground: "stated" };
  const patterns = patternsFor(facts, key);
  const asked = patterns.filter(({ modality }) => modality !== "avoid");
  const there = asked.filter(({ modality }) => modality === "existing");
  if (there.length > 0 && there.length === asked.length) {
    const refs = there.flatMap(({ refs: each }) => each);
    const because = `${capital(listed(there.map(({ name }) => name)))} is there already, as the text says, so no product is chosen for it`;
    return {
      ...no(because, replacement, refs, { here: "there already", turns: replacementLabel }),
      ground: "stated",
    };
  }
  if (key === "load-balancer" && asked.length > 0 && startedByGateway(facts, needed)) {
    return {
      ...no(
        "The API gateway starts a function for each request, and the platform as many of them as there are requests: there are no instances to spread requests over",
        "Programs that run all the time beside the functions",
        asked.flatMap(({ refs }) => refs),
        { here: "by the platform", turns: "programs always on" },
      ),
      ground: "stated",
    };
  }
  if (asked.length > 0 && fits(facts, key)) {
    const why = `Asked for: ${sentenceOf(asked, facts) ?? listed(asked.map((each) => (each.purpose ? `${asWritten(each, facts)} (${uncapital(each.purpose)})` : asWritten(each, facts))))}`;
    return {
      ...yes(
        key === "load-testing" ? withCases(facts, why) : why,
        asked.flatMap(({ refs }) => refs),
      ),
      ground: "stated",
    };
  }
  const against = patterns.find(({ modality }) => modality === "avoid");
  if (against) {
    return {
      needed: false,
      because: against.later
        ? `The text puts ${against.name} off: “${against.later}”.`
        : `The text avoids ${against.name}.`,
      refs: against.refs,
      ground: "stated",
    };
  }
  const followed = requiredBy(facts, key);
  if (followed) return { ...followed, ground: "facts" };
  const own = ownSlotVerdict(facts, key);
  if (own) return { ...own, ground: "slot" };
  const verdict = rules[key]?.(facts, needed);
  if (verdict?.needed) return { ...verdict, ground: "facts" };
  const policy = preferences.find(({ data }) => data.topic === key && data.strength === "require");
  if (policy) return { ...yes(policy.data.because, [policy.ref]), ground: "policy" };
  return verdict && { ...verdict, ground: "facts" };
}

const longestQuoted = 140;

/** The one sentence that asks for it, where that says more than its name. */
function sentenceOf(
  asked: readonly { readonly name: string; readonly purpose?: string | undefined }[],
  { inputs }: Facts,
): string | undefined {
  const [only, ...others] = asked;
  if (!only || others.length > 0 || only.purpose) return undefined;
  const [first = "", ...more] = only.name.toLowerCase().replace(/s$/, "").split(" ");
  // "real-time" says it whatever it is that comes so.
  const name = first.includes("-") ? first : [first, ...more].join(" ");
  const said = (inputs.requirements ?? []).filter(
    ({ data }) => data.priority !== "wont" && data.text.toLowerCase().includes(name),
  );
  const text = said[0]?.data.text.replace(/[.]$/, "") ?? "";
  return said.length === 1 && text.length > only.name.length + 1 && text.length <= longestQuoted
    ? `“${text}”`
    : undefined;
}

/** What the text prefers fills a need that is there without it, where the facts bring it about. */
function wished(wanted: readonly StatedTechnology[], need: Verdict | undefined): Verdict {
  const said = named(wanted);
  if (!need?.needed) return said;
  return {
    ...said,
    because: `${need.because} ${said.because}`,
    refs: [...need.refs, ...said.refs],
  };
}

function named(wanted: readonly StatedTechnology[]): Verdict {
  const said = wanted.filter(({ unnamed }) => !unnamed);
  const there = wanted.filter(({ unnamed }) => unnamed);
  const names = said.map(({ name, purpose, modality }) => {
    const use = modality === "existing" ? "existing" : purpose;
    return use && use !== name ? `${name} (${use})` : name;
  });
  const places = there.map((each) => `${each.name}${placeOf(each)}`);
  const parts = [
    ...(said.length > 0 ? [saidOf(said, sample(names, 8))] : []),
    ...(there.length > 0 ? [`The repository uses ${sample(places, 8)}`] : []),
  ];
  return yes(
    parts.join(". "),
    wanted.flatMap(({ refs }) => refs),
  );
}

/** Short of a demand, how the text names them. */
function saidOf(said: readonly StatedTechnology[], names: string): string {
  const wishes = new Set(said.map(({ wish }) => wish));
  const [wish] = wishes.size === 1 ? [...wishes] : [];
  if (wish === "example") {
    return `The text gives ${names} as ${said.length === 1 ? "an example" : "examples"}`;
  }
  if (wish === "alternative") {
    return said.length === 1
      ? `The text names ${names} as one of several that would do`
      : `Each of ${names} would do, as the text says`;
  }
  if (wish === "disputed") {
    return `The text asks for ${names}, and rules ${said.length === 1 ? "it" : "them"} out`;
  }
  return wish === "wish" ? `The text prefers ${names}` : `The text names ${names}`;
}

/** ` (compose.yaml:4)`. */
function placeOf({ found }: StatedTechnology): string {
  return found && found.path !== "." ? ` (${placeText(found)})` : "";
}

/** A technology that the text names can need another that it does not name. */
function requiredBy(facts: Facts, key: TopicKey): Verdict | undefined {
  if (key === "cloud-platform") {
    const clouds = cloudsOf(facts);
    if (clouds.length === 0) return undefined;
    const named = facts.stated.technologies.filter(
      ({ entry, modality }) => entry?.cloud && modality !== "avoid",
    );
    // An example binds nobody to a provider where something else does.
    const bound = named.filter(({ modality }) => modality !== "prefer");
    const services = bound.length > 0 ? bound : named;
    return yes(
      `${listed(services.map(({ name }) => name))} ${services.length === 1 ? "is a service" : "are services"} of ${listed(clouds.map(({ name }) => name))}`,
      services.flatMap(({ refs }) => refs),
    );
  }
  const first = unmetBy(facts).get(key);
  if (!first) return undefined;
  const choices = listed(
    first.group.map((each) => facts.catalogue.nameOf(each)),
    "or",
  );
  return yes(`${first.name} needs ${choices}`, first.refs);
}
