import { seesFiles } from "../catalog/learning-words.ts";
import type { ComponentView } from "../design/draft.ts";
import type { Concept } from "../design/facts.ts";
import { wordsOf } from "../model/language.ts";
import { conceptsOf, unitOf } from "./owners.ts";
import type { Plan } from "./plan.ts";

/** What a model is made from and what comes of it. */
export interface Learning {
  readonly worker: ComponentView;
  /** Concepts that the text has the model make; none where it answers whoever asks. */
  readonly made: readonly Concept[];
  /** Concepts that it learns from. */
  readonly from: readonly Concept["ref"][];
  /** Where it is kept that somebody agrees to be learnt from. */
  readonly consents: readonly Concept["ref"][];
}

/** What the machine-learning worker does, where there is one. It runs by the clock: nothing is handed to it. */
export function learningIn(plan: Plan): Learning | undefined {
  const worker = plan.byId.get("machine-learning");
  if (!worker) return undefined;
  const said = new Set(worker.data.responsibilities.flatMap(wordsOf));
  const made = plan.facts.concepts.filter(
    ({ ref, data }) =>
      wordsOf(data.name).every((word) => said.has(word)) && unitOf(ref, plan) !== undefined,
  );
  const units = new Set(made.flatMap(({ ref }) => unitOf(ref, plan) ?? []));
  const around = [...(units.size > 0 ? units : plan.units)].flatMap((unit) =>
    conceptsOf(unit, plan),
  );
  const results = new Set<string>(made.map(({ ref }) => ref));
  const shown = seesFiles.test(worker.data.responsibilities.join(" "));
  const files = new Set<string>(
    plan.facts.attributes.flatMap(({ data }) => (data.type === "file" ? [data.concept] : [])),
  );
  // Of a file there is a name and a size in its row: nobody's picture is needed to learn from those.
  const consents = plan.facts.concepts.flatMap(({ ref, data }) =>
    isConsent(data) && unitOf(ref, plan) !== undefined ? [ref] : [],
  );
  const asked = new Set<string>(consents);
  const from = around.filter(
    (ref) => !results.has(ref) && !asked.has(ref) && (shown || !files.has(ref)),
  );
  return { worker, made, from, consents };
}

/** A consent that can be withdrawn. */
const isConsent = ({ name, states = [] }: Concept["data"]): boolean =>
  wordsOf(name).some((word) => word.startsWith("consent")) &&
  states.some((each) => each.name === "withdrawn");
