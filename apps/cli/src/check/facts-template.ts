import { breachText } from "@planc/core";
import type { Plan } from "@planc/core/host";
import { circumstances, decision, numberFacts } from "@planc/core/ir";
import { exampleOfFact } from "@planc/preset-default";
import { wrap } from "../terminal/wrap.ts";

/** A file of the facts that the decisions of a plan rest on, every one of them still to be measured. */
export function factsTemplate(plan: Plan): string {
  const premises = plan.get(decision.premise).map(({ data }) => data);
  const numbers = Object.entries(numberFacts).flatMap(([name, { title, means }]) => {
    const own = premises.filter(
      (each) => (each.kind === "number" || each.kind === "no-number") && each.fact === name,
    );
    if (own.length === 0) return [];
    return [entry(name, `${title}: ${means}.`, exampleOf(name), own.map(breachText))];
  });
  const asked = Object.entries(circumstances).flatMap(([name, title]) => {
    const own = premises.filter((each) => each.kind === "circumstance" && each.fact === name);
    const [first] = own;
    if (first?.kind !== "circumstance") return [];
    const answer = first.holds ? "yes" : "no";
    return [entry(name, `${title}: whether it is asked for.`, answer, own.map(breachText))];
  });
  const head = comment(
    "Facts that decisions of the plan rest on. Give what was measured, without the mark before it; what nobody measured stays as it is, and is not taken to hold.",
  );
  return `${[head, ...numbers, ...asked].join("\n\n")}\n`;
}

function entry(name: string, what: string, example: string, breaches: readonly string[]): string {
  const turning = `A decision turns with: ${[...new Set(breaches)].join("; ")}.`;
  return [comment(what), comment(turning), `# ${name}: ${example}`].join("\n");
}

function exampleOf(name: string): string {
  return isNumberFact(name) ? exampleOfFact(name) : "";
}

function isNumberFact(name: string): name is keyof typeof numberFacts {
  return Object.hasOwn(numberFacts, name);
}

function comment(text: string): string {
  return wrap(text, 78)
    .map((line) => `# ${line}`)
    .join("\n");
}
