import { optional, packsOff, type Ref, type ViewOf } from "@planc/core";
import { decision } from "@planc/core/ir";
import type { Preference } from "../choices/preference.ts";
import { findAgainstPolicy } from "../conflicts/against-policy.ts";
import type { Demand } from "../conflicts/demands.ts";
import { conflictText } from "../conflicts/find-conflicts.ts";
import { serverStyles } from "../facts/condition.ts";
import { avoided, type Facts, wantedFor } from "../facts/facts.ts";
import { gatherFacts } from "../facts/gather.ts";
import { factReads } from "../facts/inputs.ts";
import { narrowing } from "../facts/platforms.ts";
import { rule } from "../kit.ts";
import { boundOf, hasTwoSides } from "../scoring/languages.ts";
import { clause, listed } from "../text/words.ts";
import { placeOf } from "./place-of.ts";

interface Conflict {
  readonly one: string;
  readonly other: string;
  readonly because: string;
  readonly ref: Ref;
}

/** Demands that exclude each other: of the text, of policies, or of both. */
export const constraintConflict = rule("constraint-conflict", {
  reads: { ...factReads, style: decision.style, preferences: optional(decision.preference) },
  check: (plan) => {
    const facts = gatherFacts(plan, plan.style.data.style);
    const conflicts = [
      ...wantedAndAvoided(facts),
      ...styleAgainstPolicy(facts, plan.preferences),
      ...styleAgainstPack(facts, plan),
      ...requiredTwice(plan.preferences),
      ...unspeakable(facts),
      ...apart(facts),
      ...outsideOfPlatform(facts),
    ];
    const placed = (demand: Demand) =>
      `${demand.name}${placeOf(demand.refs, [...plan.mentions, ...plan.systems])}`;
    for (const conflict of facts.conflicts) {
      const [first, ...others] = [...conflict.kept, conflict.dropped];
      plan.report(
        "constraint-conflict",
        {
          one: placed(first),
          other: listed(others.map(placed)),
          because: conflictText(facts.catalogue, conflict),
        },
        { ref: conflict.dropped.refs[0] },
      );
    }
    for (const each of findAgainstPolicy(facts, plan.preferences)) {
      const said = each.asked.map(
        ({ name, refs }) =>
          `${name} in the ${each.where}${placeOf(refs, [...plan.mentions, ...plan.systems])}`,
      );
      plan.report(
        "constraint-conflict",
        {
          one: listed(said),
          other: each.policy,
          because: clause(each.because),
        },
        { ref: each.asked[0]?.refs[0] ?? facts.product },
      );
    }
    for (const { ref, one, other, because } of conflicts) {
      plan.report("constraint-conflict", { one, other, because: clause(because) }, { ref });
    }
  },
});

interface StyleAndWishes {
  readonly style: ViewOf<typeof decision.style>;
  readonly preferences: readonly Preference[];
}

function wanted(facts: Facts) {
  return facts.stated.technologies.filter(({ modality }) => modality !== "avoid");
}

function wantedAndAvoided(facts: Facts): readonly Conflict[] {
  return wanted(facts).flatMap(({ key, name, refs }) =>
    avoided(facts, key)
      ? [
          {
            one: `“use ${name}”`,
            other: `“avoid ${name}”`,
            because: "the text says both",
            ref: refs[0],
          },
        ]
      : [],
  );
}

function styleAgainstPolicy(facts: Facts, preferences: readonly Preference[]): readonly Conflict[] {
  const asked = facts.stated.styles.find(
    ({ modality, found }) => modality !== "avoid" && found === undefined,
  );
  if (!asked) return [];
  const own = preferences.filter(({ data }) => data.topic === "style");
  const against = own.find(({ data }) =>
    data.strength === "forbid"
      ? data.technology === asked.style
      : data.strength === "require" &&
        data.technology !== asked.style &&
        !data.pack?.styles.includes(asked.style),
  );
  return against
    ? [
        {
          one: `${asked.style.replace("-", " ")} in the text`,
          other: against.data.pack
            ? `the pack ${against.data.pack.name}`
            : `the policy on ${against.data.technology.replace("-", " ")}`,
          because: against.data.because,
          ref: asked.ref,
        },
      ]
    : [];
}

/** What the text does not name as a style, and still leaves a pack that was asked for none of its styles. */
function styleAgainstPack(
  { stated }: Facts,
  { style, preferences }: StyleAndWishes,
): readonly Conflict[] {
  // What the text or an earlier plan names is told of as that.
  if (stated.styles.some(({ style: named }) => named === style.data.style)) return [];
  // Where nothing answers requests the kind of product settles the style, and a pack has nothing to shape: no clash.
  if (!serverStyles.has(style.data.style)) return [];
  return packsOff(preferences, style).map(({ name, because }) => ({
    one: `${style.data.name.toLowerCase()} (${clause(style.data.because)})`,
    other: `the pack ${name}`,
    because,
    ref: style.data.drivers[0] ?? style.ref,
  }));
}

function requiredTwice(preferences: readonly Preference[]): readonly Conflict[] {
  const required = preferences.filter(({ data }) => data.strength === "require");
  return required.flatMap(({ data, ref }, at) => {
    const other = required
      .slice(at + 1)
      .find((each) => each.data.topic === data.topic && each.data.technology !== data.technology);
    return other
      ? [
          {
            one: `the policy that requires ${data.technology}`,
            other: `the policy that requires ${other.data.technology}`,
            because: `both are about ${data.topic.replaceAll("-", " ")}`,
            ref,
          },
        ]
      : [];
  });
}

/** A language that the text wants, and that nothing else that it wants can be used from. */
function unspeakable(facts: Facts): readonly Conflict[] {
  const several =
    facts.style === "microservices" || wantedFor(facts, "machine-learning").length > 0;
  const asked = facts.stated.patterns.some(({ pattern }) =>
    pattern.topics.includes("machine-learning"),
  );
  // Services and models may each have a language of their own.
  if (several || asked) return [];
  const bounds = (hasTwoSides(facts) ? (["main", "client"] as const) : (["main"] as const)).map(
    (side) => boundOf(facts, side),
  );
  return wantedFor(facts, "language").flatMap(({ key, name, entry, refs, unnamed }) => {
    if (!entry || unnamed || bounds.some(({ languages }) => languages.has(key))) return [];
    const cause = bounds
      .flatMap(({ because }) => because)
      .find(({ languages }) => !languages.includes(key));
    if (!cause || cause.name === name) return [];
    return [
      {
        one: name,
        other: cause.name,
        because: `${cause.name} is used from ${listed(
          cause.languages.map((each) => facts.catalogue.nameOf(each)),
          "or",
        )}`,
        ref: refs[0],
      },
    ];
  });
}

/** Two technologies of which the catalogue says that they do not work together. */
function apart(facts: Facts): readonly Conflict[] {
  const all = wanted(facts);
  return all.flatMap(({ entry, name, refs, unnamed }) =>
    all
      // What a repository has together works together.
      .filter((other) => entry?.conflicts?.includes(other.key) && !(unnamed && other.unnamed))
      .map((other) => ({
        one: name,
        other: other.name,
        because: `${name} does not work with ${other.name}`,
        ref: refs[0],
      })),
  );
}

/** What the text names beside something that works with others alone. */
function outsideOfPlatform(facts: Facts): readonly Conflict[] {
  return wanted(facts).flatMap(({ key, name, topic, refs, modality }) =>
    topic === undefined || modality === "prefer"
      ? []
      : narrowing(facts, topic)
          .filter(({ only, brought }) => !brought && !only.includes(key))
          .map((platform) => ({
            one: name,
            other: platform.name,
            because: `for ${facts.catalogue.titleOf(topic).toLowerCase()}, ${platform.name} works with ${listed(
              platform.only.map((each) => facts.catalogue.nameOf(each)),
              "or",
            )}`,
            ref: refs[0],
          })),
  );
}
