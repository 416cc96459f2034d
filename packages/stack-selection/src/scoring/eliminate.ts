import type { Ref, ViewOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { capabilities } from "../catalog/capabilities.ts";
import { cloudsOf, cloudsText } from "../facts/clouds.ts";
import { avoided, type Facts } from "../facts/facts.ts";
import { narrowing } from "../facts/platforms.ts";
import { isForced } from "../policy/languages.ts";
import { approvedText } from "../policy/refusal.ts";
import { listed, mostOfLabel, sentence, short } from "../text/words.ts";
import { approachCheck } from "./approach-check.ts";
import type { Candidate } from "./candidates.ts";
import { languageCheck } from "./language-check.ts";
import { liveChecks } from "./live-checks.ts";
import { mayBeChosen, neededHere } from "./required.ts";
import { activeNeeds } from "./scores.ts";

export interface Elimination {
  readonly because: string;
  /** The same in a few words, alike for all that the same cause rules out. */
  readonly label?: string;
  readonly by: readonly Ref[];
}

export interface EliminationContext {
  readonly facts: Facts;
  readonly preferences: readonly ViewOf<typeof decision.preference>[];
  /** Topics that will be filled. */
  readonly needed: ReadonlySet<string>;
}

/** A hard constraint, as far as it rules a candidate out. */
export type Check = (candidate: Candidate, context: EliminationContext) => Elimination | undefined;

/** The first hard constraint that rules a candidate out. What the text asks for is never ruled out here. */
export function eliminationOf(
  candidate: Candidate,
  context: EliminationContext,
): Elimination | undefined {
  const [first] = eliminationsOf(candidate, context);
  if (!first) return undefined;
  const { because, label, by } = first;
  return {
    because: sentence(because),
    ...(label === undefined ? {} : { label: short(label, mostOfLabel) }),
    by,
  };
}

/** All hard constraints that rule a candidate out, as parts of sentences, the most telling first. */
export function eliminationsOf(
  candidate: Candidate,
  context: EliminationContext,
): readonly Elimination[] {
  // A wish of the text gives way to what a policy says, and to nothing else.
  const { stated } = candidate;
  if (stated && stated.modality !== "prefer") return [];
  return (stated ? [policyCheck] : checks).flatMap((check) => {
    const found = check(candidate, context);
    return found ? [found] : [];
  });
}

const otherCloud = (clouds: ReturnType<typeof cloudsOf>): string =>
  `other cloud than ${listed(
    clouds.map(({ name }) => name),
    "or",
  )}`;

const checks: readonly Check[] = [
  ({ key, name }, { facts }) => {
    const no = avoided(facts, key);
    if (no?.later) return { because: `the text puts it off: “${no.later}”`, by: no.refs };
    return (
      no && {
        because: `the text says to avoid ${name}`,
        label: "text avoids it",
        by: no.refs,
      }
    );
  },
  policyCheck,
  approachCheck,
  ({ topic, entry }, { facts, needed }) => {
    for (const { capability, when, hard, least = Number.MIN_VALUE } of activeNeeds(
      facts,
      topic,
      needed,
    )) {
      if (!hard || (entry?.fits?.[capability]?.[0] ?? 1) >= least) continue;
      const known = when && facts.conditions[when];
      return {
        because: `lacks ${capabilities[capability]}, asked for by ${known?.text.replace(/,$/, "") ?? "the need"}`,
        label: `no ${capabilities[capability]}`,
        by: known?.refs ?? [facts.product],
      };
    }
    return undefined;
  },
  languageCheck,
  ({ key, topic }, { facts, preferences }) => {
    const clouds = topic === "cloud-platform" ? cloudsOf(facts) : [];
    if (clouds.length === 0 || clouds.some((each) => each.key === key)) return undefined;
    // A policy that requires this one wins over what a single service is bound to.
    if (preferences.some(({ data }) => data.technology === key && data.strength === "require"))
      return undefined;
    return {
      because: `${cloudsText(clouds)}, and a second provider is one account and one network more`,
      label: otherCloud(clouds),
      by: clouds.flatMap(({ refs }) => refs),
    };
  },
  ({ entry }, { facts, needed }) => {
    if (!entry?.cloud) return undefined;
    const clouds = cloudsOf(facts);
    const own = facts.catalogue.nameOf(entry.cloud);
    if (clouds.length > 0) {
      return clouds.some(({ key }) => key === entry.cloud)
        ? undefined
        : {
            because: `belongs to ${own}, and ${cloudsText(clouds)}`,
            label: otherCloud(clouds),
            by: clouds.flatMap(({ refs }) => refs),
          };
    }
    // Also of those that are called over the internet: an account is opened for the provider's sake.
    return needed.has("cloud-platform")
      ? undefined
      : {
          because: `belongs to ${own}, and nothing here calls for an account at a cloud provider`,
          label: "cloud account needed",
          by: [facts.product],
        };
  },
  ...liveChecks,
  ({ entry }, { facts }) => {
    const hosted = facts.conditions["self-hosted"];
    return hosted && entry?.account
      ? {
          because: `runs at its vendor; the text asks for ${hosted.text}`,
          label: "at its vendor",
          by: hosted.refs,
        }
      : undefined;
  },
  ({ entry, topic }, { facts, needed }) => {
    const present = new Set(
      facts.stated.technologies
        .filter(({ modality }) => modality !== "avoid")
        .map(({ key }) => key),
    );
    for (const group of entry?.requires ?? []) {
      if (group.some((key) => present.has(key) || mayBeChosen(facts, { topic, key }, needed)))
        continue;
      const names = listed(
        group.map((key) => facts.catalogue.nameOf(key)),
        "or",
      );
      // What fills the same need by itself is not in want of it.
      const isOver = group.some((each) => facts.catalogue.entryOf(each)?.topics.includes(topic));
      return {
        because: isOver
          ? `is a library over ${names}, and takes the place of none of them`
          : `needs ${names}, which nothing else calls for`,
        label: `${isOver ? "over" : "needs"} ${group.map((key) => facts.catalogue.nameOf(key)).join(" / ")}`,
        by: [facts.product],
      };
    }
    return undefined;
  },
  ({ key, topic, entry }, { facts }) => {
    const needing = neededHere(facts, topic).find(
      ({ group }) => !group.includes(key) && !entry?.over?.some((each) => group.includes(each)),
    );
    return (
      needing && {
        because: `${needing.name}, which the text names, needs ${listed(
          needing.group.map((each) => facts.catalogue.nameOf(each)),
          "or",
        )}`,
        label: `not with ${needing.name}`,
        by: needing.refs,
      }
    );
  },
  ({ key, topic }, { facts }) => {
    const beside = narrowing(facts, topic).find(({ only }) => !only.includes(key));
    return (
      beside && {
        because: `${beside.name}, which the text names, takes ${listed(
          beside.only.map((key) => facts.catalogue.nameOf(key)),
          "or",
        )} for this`,
        label: `not with ${beside.name}`,
        by: beside.refs,
      }
    );
  },
  ({ entry }, { facts }) => {
    const other = facts.stated.technologies.find(
      ({ key, modality }) => modality !== "avoid" && entry?.conflicts?.includes(key),
    );
    return (
      other && {
        because: `does not work with ${other.name}, which the text names`,
        label: `not with ${other.name}`,
        by: other.refs,
      }
    );
  },
];

function policyCheck(
  { key, topic }: Candidate,
  { facts, preferences }: EliminationContext,
): Elimination | undefined {
  const own = preferences.filter(({ data }) => data.topic === topic);
  const forbidden = own.find(({ data }) => data.technology === key && data.strength === "forbid");
  const isLeft = topic === "language" && isForced(facts, preferences, key);
  if (isLeft) return undefined;
  if (forbidden) return { because: forbidden.data.because, by: [forbidden.ref] };
  const required = own.filter(({ data }) => data.strength === "require");
  if (required.some(({ data }) => data.technology === key)) return undefined;
  if (required.length === 0) return unapproved(facts, key, own);
  return {
    because: `${listed(required.map(({ data }) => facts.catalogue.nameOf(data.technology)))} is required: ${required[0]?.data.because ?? ""}`,
    by: required.map(({ ref }) => ref),
  };
}

/** Where an organisation has a list of what it approves for a need, and this is not on it. */
function unapproved(
  { catalogue }: Facts,
  key: string,
  own: EliminationContext["preferences"],
): Elimination | undefined {
  const approved = own.filter(({ data }) => data.strength === "approve");
  const isFree = own.some(
    ({ data }) =>
      data.technology === key && (data.strength === "approve" || data.strength === "allow"),
  );
  if (approved.length === 0 || isFree) return undefined;
  const held = own.find(({ data }) => data.technology === key && data.policy?.status === "hold");
  if (held) return { because: held.data.because, by: [held.ref] };
  return {
    because: approvedText(
      catalogue,
      approved.map(({ data }) => data),
    ),
    by: approved.map(({ ref }) => ref),
  };
}
