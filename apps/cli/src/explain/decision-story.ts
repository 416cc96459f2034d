import { flipText, idOf, type PlanNodeOf, premiseLine, type Ref, restsOn } from "@planc/core";
import type { Plan } from "@planc/core/host";
import { decision } from "@planc/core/ir";
import { recordAt } from "../decision-records.ts";
import { asksOf } from "./asks.ts";
import { storyOfOption } from "./option-story.ts";
import { eliminatedOf, namesIn, ranked, weightsOf } from "./options.ts";
import type { Story, StoryFact, StoryOption } from "./story.ts";
import { findingsOn, type ToldPlan, wishesOn } from "./surroundings.ts";
import { labelOf, listed, number, sentence } from "./words.ts";

type Topic = PlanNodeOf<typeof decision.topic>;
type Choice = PlanNodeOf<typeof decision.choice>;
type Style = PlanNodeOf<typeof decision.style>;

/** The story of a choice, of a need or of the architecture style; nothing for any other node. */
export function storyOf(told: ToldPlan, ref: string): Story | undefined {
  const { plan } = told;
  const style = plan.get(decision.style);
  if (style?.ref === ref) return storyOfStyle(told, style);
  const option = plan
    .get(decision.option)
    .find((each) => each.ref === ref || each.data.candidate === ref);
  const choice = plan
    .get(decision.choice)
    .find((each) => each.ref === ref || each.data.candidate === option?.data.candidate);
  if (option && !choice) return storyOfOption(told, option);
  const topic = plan.get(decision.topic).find((each) => each.ref === (choice?.data.topic ?? ref));
  if (choice) return storyOfChoice(told, choice, topic);
  return topic && storyOfNeed(told, topic);
}

function storyOfChoice(told: ToldPlan, choice: Choice, topic: Topic | undefined): Story {
  const { plan } = told;
  const { data } = choice;
  const names = namesIn(plan);
  const options = plan.get(decision.option).filter((each) => each.data.topic === data.topic);
  const scored = options.filter((each) => each.data.eliminated === undefined);
  const fitting = data.considered && new Set<string>(data.considered);
  const considered = fitting ? scored.filter(({ ref }) => fitting.has(ref)) : scored;
  const best = ranked(plan, considered, data.candidate);
  const taken = new Set(plan.get(decision.choice).map((each) => each.data.candidate));
  const apart = scored.filter(
    (each) => !considered.includes(each) && !taken.has(each.data.candidate),
  );
  const candidate = plan.get(decision.candidate).find(({ ref }) => ref === data.candidate);
  const until = candidate?.data.supportedUntil;
  const checked = candidate?.data.checked;
  return {
    title: `${topic?.data.title ?? "Choice"}: ${[data.name, data.version].filter(Boolean).join(" ")}`,
    facts: [
      { label: "how", text: `${howDecided(data)}${standing(data, best, names)}` },
      { label: "for", text: sentence(data.purpose) },
      // A further choice for a need has a reason of its own, which its purpose says.
      ...(choice.id === topic?.id ? needFacts(plan, topic) : []),
      ...(data.margin === undefined
        ? []
        : [{ label: "margin", text: marginText(data.margin, data.next && names(data.next)) }]),
      ...(data.gains && data.gains.length > 0
        ? [{ label: "gains", text: gainsText(data.gains, names) }]
        : []),
      ...(until ? [{ label: "support", text: `Until ${until}.` }] : []),
      ...(candidate?.data.origin
        ? [{ label: "entry", text: `In the catalogue by ${candidate.data.origin}.` }]
        : []),
      ...(candidate?.data.licence ? [{ label: "licence", text: candidate.data.licence }] : []),
      ...(checked ? [{ label: "checked", text: `Version and support on ${checked}.` }] : []),
      ...(apart.length > 0
        ? [
            {
              label: "apart",
              text: `Not to be had beside the other choices: ${listed(apart.map((each) => names(each.data.candidate)))}.`,
            },
          ]
        : []),
      ...recordFact(told, choice.id),
    ],
    options: best,
    weights: weightsOf(plan, idOf(data.topic), choice.id === topic?.id ? undefined : "client"),
    eliminated: eliminatedOf(options, names),
    consequences: data.consequences,
    asks: asksOf(plan, choice.ref),
    restsOn: premisesOf(plan, choice.ref),
    flips: data.flips.map(flipText),
    policy: wishesOn(plan, topic?.data.key, names),
    findings: findingsOn(told, [
      choice.ref,
      data.candidate,
      data.topic,
      ...options.map(({ ref }) => ref),
    ]),
  };
}

function storyOfNeed(told: ToldPlan, topic: Topic): Story {
  const { plan } = told;
  const names = namesIn(plan);
  const options = plan.get(decision.option).filter((each) => each.data.topic === topic.ref);
  const choices = plan.get(decision.choice).filter((each) => each.data.topic === topic.ref);
  const chosen = choices[0]?.data.candidate;
  const { needed, turns } = topic.data;
  return {
    title: `${topic.data.title}: ${needed ? "needed" : "not needed"}`,
    facts: [
      ...needFacts(plan, topic),
      ...choices.map((each) => ({ label: "chosen", text: `${each.data.name} (${each.ref})` })),
      ...(turns ? [{ label: "turns", text: turns }] : []),
    ],
    options: ranked(
      plan,
      options.filter((each) => each.data.eliminated === undefined),
      chosen,
    ),
    weights: options.length > 0 ? weightsOf(plan, topic.data.key) : [],
    eliminated: eliminatedOf(options, names),
    restsOn: premisesOf(plan, topic.ref),
    flips: [],
    policy: wishesOn(plan, topic.data.key, names),
    findings: findingsOn(told, [topic.ref, ...options.map(({ ref }) => ref)]),
  };
}

function storyOfStyle(told: ToldPlan, { ref, data }: Style): Story {
  const rejected = [...data.rejected].sort((a, b) => (b.score ?? -1) - (a.score ?? -1));
  const next = rejected[0];
  const lead =
    data.score === undefined || next?.score === undefined ? undefined : data.score - next.score;
  return {
    title: `Architecture style: ${data.name}`,
    facts: [
      { label: "because", text: data.because },
      ...(lead === undefined || !next
        ? []
        : [
            {
              label: "margin",
              text: `${number(Math.abs(lead))} ${lead < 0 ? "behind" : "ahead of"} ${next.name}.`,
            },
          ]),
      { label: "calls", text: `Between parts: ${data.communication}.` },
      ...recordFact(told, "style"),
    ],
    options: [
      { name: data.name, chosen: true, ...scored(data.score), scores: [] },
      ...rejected.map((each) => ({
        name: each.name,
        chosen: false,
        ...scored(each.score),
        scores: [],
        against: each.because,
      })),
    ],
    weights: [],
    eliminated: [],
    restsOn: premisesOf(told.plan, ref),
    flips: [],
    policy: wishesOn(told.plan, "style", (each) => each),
    findings: findingsOn(told, [ref]),
  };
}

const scored = (total: number | undefined) => (total === undefined ? {} : { total });

function premisesOf(plan: Plan, ref: Ref): readonly string[] {
  return restsOn(plan.get(decision.premise), ref).map(({ data }) => premiseLine(data));
}

function howDecided({ basis, name, found }: Choice["data"]): string {
  const where = found ? ` (${found.path}${found.line ? `:${found.line}` : ""})` : "";
  switch (basis) {
    case "stated":
      return `The text names ${name}.`;
    case "existing":
      return `${name} is there already${where}.`;
    case "required":
      return "What else was chosen or asked for requires it.";
    case "only":
      return "It is the only option that is left.";
    case "scored":
      return "By weighted scores, the best combination of all choices at once.";
  }
}

/** Where it stands by itself, which is not what a best combination is made of. */
function standing(
  { basis, name, leader }: Choice["data"],
  options: readonly StoryOption[],
  names: (ref: string) => string,
): string {
  const [first] = options;
  if (options.length < 2 || !first || !options.some((each) => each.chosen)) return "";
  if (first.chosen) return ` By itself it scores the most of ${options.length} options.`;
  if (basis !== "scored") return ` By weighted scores ${first.name} is ahead of ${name}.`;
  const ahead = leader ? names(leader.candidate) : first.name;
  const more = ` ${ahead} scores more by itself, but`;
  if (!leader) return `${more} no combination with it scores more than this one.`;
  if (!leader.instead) return `${more} does not go with what else is chosen.`;
  const changes = leader.instead.changes.map(({ from, to }) => `${names(to)} for ${names(from)}`);
  const taking = changes.length > 0 ? `, taking ${listed(changes)},` : "";
  return `${more} the best combination with it${taking} scores ${number(leader.instead.lower)} less.`;
}

function gainsText(gains: NonNullable<Choice["data"]["gains"]>, names: (ref: string) => string) {
  const each = gains.map(({ beside, points }) => `${number(points)} beside ${names(beside)}`);
  return `${listed(each)}: they work well together, or are one language.`;
}

function marginText(margin: number, next: string | undefined): string {
  const lead = `The best combination without it scores ${number(margin)} less`;
  return next === undefined ? `${lead}.` : `${lead}; it takes ${next}.`;
}

/** More say nothing that these do not; the reasons of the need name them all. */
const mostDrivers = 5;

function rest({ data }: Topic): string {
  const more = data.drivers.length - mostDrivers;
  return more > 0 ? ` and ${more} more` : "";
}

function needFacts(plan: Plan, topic: Topic | undefined): readonly StoryFact[] {
  if (!topic) return [];
  const drivers = topic.data.drivers.slice(0, mostDrivers).map((ref) => {
    const label = labelOf(plan.node(ref)?.data);
    return label === undefined ? ref : `${ref} (${label})`;
  });
  return [
    { label: topic.data.needed ? "needed" : "left out", text: topic.data.because },
    ...(drivers.length > 0 ? [{ label: "from", text: drivers.join(", ") + rest(topic) }] : []),
  ];
}

function recordFact({ document }: ToldPlan, id: string): readonly StoryFact[] {
  const record = document.artifacts.find(({ path }) => recordAt(path)?.id === id);
  return record ? [{ label: "record", text: record.path }] : [];
}
