import type { Ref } from "@planc/core";
import type { CriterionId } from "../catalog/criteria.ts";
import type { Concern } from "../catalog/places.ts";
import { thresholds } from "../catalog/thresholds.ts";
import type { Facts } from "../facts/facts.ts";
import { sample } from "../text/words.ts";
import { tight } from "./enough.ts";

/** What one is tied to by a technology that is not open. */
const ties = /\b(?:vendor|provider|supplier|lock[- ]in|clouds?|licen[cs]e|open[- ]source)\b/i;

/**
 * Under these somebody looks at what holds the data. Privacy laws have no audit to pass, and what an assessor of
 * card payments looks at is what takes the card.
 */
const audits = /^(?:SOC 2|ISO 27001|HIPAA|SOX|FedRAMP|NIST SP 800-53|NIS 2|DORA)\b/;

/** Speed that a client has of what it loads and draws, whatever answers it. */
const onScreen =
  /\b(?:images?|galler(?:y|ies)|lazy|prefetch\w*|preload\w*|battery|scroll\w*|animations?|frames?|fps|bundles?|bandwidth|first paint|app (?:start|size)|skeletons?)\b/i;

/** Something in the brief that makes a criterion count for more, where it bears on a need. */
export interface Raise {
  readonly criterion: CriterionId;
  readonly concern: Concern;
  readonly by: number;
  readonly because: string;
  readonly refs: readonly Ref[];
}

/** What in the brief moves weights, with what each bears on. */
export function raisesOf(facts: Facts): readonly Raise[] {
  return [...byPeople(facts), ...byNumbers(facts), ...byRules(facts), ...byQualities(facts)];
}

function byPeople({ numbers, inputs, stage, product, skills }: Facts): readonly Raise[] {
  const { teamSize, budget } = numbers;
  const people = { concern: "people" } as const;
  const of = { ...people, refs: [product] };
  const raises: Raise[] = [];
  if (stage === "prototype" || stage === "mvp") {
    const words = stage === "mvp" ? "a first version" : "a prototype";
    raises.push(
      { ...of, criterion: "operations", by: 1, because: `${words} that its builders run` },
      { ...of, criterion: "familiarity", by: 1, because: `${words} that is wanted soon` },
    );
  }
  if (stage === "enterprise") {
    const because = "an enterprise that keeps it for years";
    raises.push({ ...of, concern: "years", criterion: "maturity", by: 1, because });
  }
  if (teamSize && teamSize.value <= 5) {
    const because = `${teamSize.text} who build and run it`;
    raises.push({ ...people, criterion: "operations", by: 1, because, refs: teamSize.refs });
  }
  if (inputs.team && skills.length > 0) {
    const because = "skills that the brief names";
    const refs = [inputs.team.ref];
    raises.push({ ...people, criterion: "familiarity", by: 1.5, because, refs });
  }
  if (budget) {
    const because = `${budget.text} without room for licences`;
    raises.push({ ...people, criterion: "openness", by: 0.5, because, refs: budget.refs });
  }
  return raises;
}

function byNumbers({ numbers }: Facts): readonly Raise[] {
  const { peakRate, availability, responseTime } = numbers;
  const raises: Raise[] = [];
  if (peakRate && peakRate.value >= thresholds["relational-requests"].value / 2) {
    const { text: because, refs } = peakRate;
    raises.push({ criterion: "performance", concern: "load", by: 1.5, because, refs });
  }
  if (responseTime && responseTime.value <= tight) {
    const { text: because, refs } = responseTime;
    raises.push({ criterion: "performance", concern: "latency", by: 1, because, refs });
  }
  if (availability && availability.value >= 99.9) {
    const { text, refs } = availability;
    const up = { concern: "uptime", by: 0.5, refs } as const;
    const kept = `${text}, which someone has to keep up`;
    raises.push(
      { ...up, criterion: "operations", because: kept },
      { ...up, criterion: "maturity", because: text },
    );
  }
  return raises;
}

function byRules({ conditions, inputs }: Facts): readonly Raise[] {
  const raises: Raise[] = [];
  const audited = inputs.regimes.filter(({ data }) => audits.test(data.name));
  if (audited.length > 0) {
    const names = audited.map(({ data }) => data.name);
    const because = `audits under ${sample(names, 6)}`;
    const refs = audited.map(({ ref }) => ref);
    raises.push({ criterion: "maturity", concern: "audits", by: 0.5, because, refs });
  }
  const hosted = conditions["self-hosted"];
  if (hosted) {
    const { text: because, refs } = hosted;
    raises.push({ criterion: "openness", concern: "hosting", by: 1.5, because, refs });
  }
  return raises;
}

function byQualities({ inputs }: Facts): readonly Raise[] {
  return inputs.qualities.flatMap(({ ref, data }): readonly Raise[] => {
    const asked = { because: `${data.name}, asked for`, refs: [ref] };
    // "Cross-platform" is about devices, and a licence or a vendor has no part in it.
    const isOpen =
      /vendor|lock-in|open source/i.test(data.name) ||
      (/portab/i.test(data.name) && ties.test(data.text));
    if (isOpen) return [{ ...asked, criterion: "openness", concern: "people", by: 1 }];
    if (/performance|latency/i.test(data.name)) {
      const concern = data.text.split(" · ").every((each) => onScreen.test(each))
        ? "device"
        : "speed";
      return [{ ...asked, criterion: "performance", concern, by: 0.5 }];
    }
    if (/throughput|scalab/i.test(data.name) && /throughput|scal(?:e|ab|ing)/i.test(data.text)) {
      return [{ ...asked, criterion: "performance", concern: "load", by: 0.5 }];
    }
    return /maintainab/i.test(data.name)
      ? [{ ...asked, criterion: "maturity", concern: "people", by: 0.5 }]
      : [];
  });
}
