import { carried, type DraftOf, node, optional, type Ref, refOf } from "@planc/core";
import { decision, host } from "@planc/core/ir";
import { unversionedOfferings } from "../catalog/managed-lines.ts";
import { chooseStack, type DecidedChoice } from "../choices/choose-stack.ts";
import { sidesOf } from "../choices/sides.ts";
import { demandsOf } from "../demands/demands-of.ts";
import type { Facts } from "../facts/facts.ts";
import { gatherFacts } from "../facts/gather.ts";
import { factReads } from "../facts/inputs.ts";
import type { Found } from "../facts/stated.ts";
import { derived, step } from "../kit.ts";
import { inForce } from "../policy/in-force.ts";
import { premisesOf } from "../premises/premises-of.ts";
import { pastSupport } from "../scoring/past-support.ts";
import { readOptions, readWeighing } from "../scoring/read-options.ts";
import type { Instead } from "../solve/runner-up.ts";
import type { Leader } from "../solve/sensitivity.ts";
import { short } from "../text/words.ts";

export const choicesStep = step("choices", {
  reads: {
    ...factReads,
    style: decision.style,
    topics: decision.topic,
    candidates: decision.candidate,
    scored: decision.option,
    criteria: decision.criterion,
    preferences: optional(decision.preference),
    asOf: optional(host.asOf),
  },
  writes: {
    choices: decision.choice,
    hostings: decision.hosting,
    demands: decision.demand,
    premises: decision.premise,
  },
  run: (inputs) => {
    const { style } = inputs.style.data;
    const facts = gatherFacts(inputs, style);
    const preferences = inForce(inputs.preferences, style);
    const { choices, conflict } = chooseStack(
      facts,
      preferences,
      readWeighing(inputs.criteria),
      readOptions(facts.catalogue, { candidates: inputs.candidates, options: inputs.scored }),
      inputs.options.turns,
    );
    if (conflict.length > 0) {
      const { ref, ...sides } = sidesOf(facts, conflict);
      inputs.report("constraint-conflict", sides, { ref });
    }
    const ended = ({ option, hosting }: DecidedChoice) =>
      endOfSupport(facts.catalogue, option, inputs.asOf?.data.date, hosting);
    return {
      demands: choices.flatMap((choice) => demandsOf(facts, choice)),
      premises: choices.flatMap(({ id, points, hosting, hosted }) => [
        ...premisesOf(facts, refOf(decision.choice, id), points),
        // Where no provider was compared, one that is named brings the question up.
        ...(hosting?.compared ? premisesOf(facts, refOf(decision.hosting, id), hosted) : []),
      ]),
      hostings: choices.flatMap((choice) => hostingNode(choice, choices)),
      choices: choices.map((choice) =>
        node(
          decision.choice,
          choice.id,
          {
            topic: refOf(decision.topic, choice.topic),
            candidate: choice.option.candidate,
            technology: choice.option.key,
            name: choice.option.name,
            ...versionOf(choice),
            purpose: choice.purpose,
            basis: choice.basis,
            ...wishOf(choice),
            ...(choice.margin === undefined ? {} : { margin: choice.margin }),
            ...(choice.sparedFor === undefined ? {} : { sparedFor: choice.sparedFor }),
            ...(choice.next ? { next: choice.next.candidate } : {}),
            ...(choice.surveyed ? { surveyed: choice.surveyed.candidate } : {}),
            ...(choice.instead ? { instead: insteadOf(choice.instead) } : {}),
            ...(choice.considered
              ? { considered: choice.considered.map(({ option }) => option) }
              : {}),
            ...(choice.gains.length > 0
              ? {
                  gains: choice.gains.map(({ beside, points }) => ({
                    beside: beside.candidate,
                    points: points / 10_000,
                  })),
                }
              : {}),
            ...(choice.leader ? { leader: leaderOf(choice.leader) } : {}),
            consequences: {
              positive: [...choice.consequences.positive],
              negative: [...choice.consequences.negative, ...ended(choice).negative],
              mitigation: [...ended(choice).mitigation, ...choice.consequences.mitigation],
            },
            ...(choice.unsearched ? { unsearched: true as const } : {}),
            flips: choice.flips.map((flip) => ({ ...flip, to: short(flip.to, 200) })),
            lifecycle: choice.lifecycle,
            ...(choice.stated?.found ? { found: foundAt(choice.stated.found) } : {}),
          },
          reasonFor(choice),
        ),
      ),
    };
  },
});

/** A provider that runs an older line is taken with that line, and one that shows none with no line. */
function versionOf({ option, hosting }: DecidedChoice) {
  if (hosting?.by === "provider" && unversionedOfferings.has(hosting.name)) return {};
  const version = hosting?.line ?? option.version;
  return version ? { version } : {};
}

function hostingNode(
  { id, hosting }: DecidedChoice,
  choices: readonly DecidedChoice[],
): readonly DraftOf<typeof decision.hosting>[] {
  if (!hosting) return [];
  const { by, name, on, because, line, compared, consequences, refs } = hosting;
  const choice = refOf(decision.choice, id);
  const cloud = choices.find(({ topic }) => topic === "cloud-platform");
  const provider = compared && cloud ? refOf(decision.choice, cloud.id) : undefined;
  return [
    node(
      decision.hosting,
      id,
      {
        choice,
        by,
        name,
        on,
        because,
        ...(provider ? { provider } : {}),
        ...(line === undefined ? {} : { line }),
        ...(compared
          ? {
              compared: {
                ...compared,
                factors: compared.factors.map(({ provider: rented, team, ...rest }) => ({
                  ...rest,
                  provider: { ...rented },
                  team: { ...team },
                })),
              },
            }
          : {}),
        consequences: {
          positive: [...consequences.positive],
          negative: [...consequences.negative],
          mitigation: [...consequences.mitigation],
        },
      },
      derived("hosting-weighed", [choice, ...(provider ? [provider] : []), ...refs]),
    ),
  ];
}

function insteadOf({ own, changes, parted }: Instead) {
  return {
    own,
    changes: changes.map(({ from, to }) => ({
      from: from.option.candidate,
      to: to.candidate,
    })),
    parted: parted.map(({ topic, points }) => ({ topic: refOf(decision.topic, topic), points })),
  };
}

function leaderOf({ option, instead }: Leader) {
  return {
    candidate: option.candidate,
    ...(instead
      ? {
          instead: {
            lower: instead.lower,
            changes: instead.changes.map(({ from, to }) => ({
              from: from.option.candidate,
              to: to.candidate,
            })),
          },
        }
      : {}),
  };
}

/** What a version costs that nobody mends any more. */
function endOfSupport(
  catalogue: Facts["catalogue"],
  { key, name, version: own }: DecidedChoice["option"],
  asOf: string | undefined,
  hosting: DecidedChoice["hosting"],
) {
  // A provider may run a line that its makers no longer mend.
  const line = hosting?.by === "provider" ? hosting.line : undefined;
  const version = line ?? own;
  const ended = version === undefined ? undefined : pastSupport(catalogue, key, version, asOf);
  if (!ended) return { negative: [], mitigation: [] };
  // Of a line that a provider runs the record tells, with what is asked of the provider.
  if (line !== undefined) return { negative: [], mitigation: [] };
  return {
    negative: [`${name} ${version} has had no support since ${ended.until}: ${ended.instead}.`],
    mitigation: [
      `Agree on a supported line of ${name} before the start, or on who mends faults in ${version}.`,
    ],
  };
}

/** What the text says short of a demand. */
function wishOf({ stated }: DecidedChoice) {
  if (stated?.modality !== "prefer") return {};
  const { wish = "wish", leftOpen, behind } = stated;
  return {
    wish,
    ...(leftOpen === undefined ? {} : { leftOpen }),
    ...(behind === undefined ? {} : { behind }),
  };
}

function foundAt({ path, line }: Found) {
  return { path, ...(line === undefined ? {} : { line }) };
}

function reasonFor({ stated, policy, basis, topic, option }: DecidedChoice) {
  if (stated) return carried(...stated.refs);
  const need: Ref = refOf(decision.topic, topic);
  if (policy) return derived("choice-by-policy", [policy, need]);
  if (basis === "required") return derived("choice-required", [need, option.option]);
  return derived("choice-by-score", [option.option, need]);
}
