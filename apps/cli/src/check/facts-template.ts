import { breachText, factAmount } from "@planc/core";
import type { Plan } from "@planc/core/host";
import { circumstances, decision, numberFacts } from "@planc/core/ir";
import { wrap } from "../terminal/wrap.ts";

/** A file of the facts that the decisions of a plan rest on, every one of them still to be measured. */
export function factsTemplate(plan: Plan): string {
  const premises = plan.get(decision.premise).map(({ data }) => data);
  const numbers = Object.entries(numberFacts).flatMap(([name, { title, means, unit }]) => {
    const own = premises.filter(
      (each) => (each.kind === "number" || each.kind === "no-number") && each.fact === name,
    );
    if (own.length === 0) return [];
    const now = own.find((each) => each.kind === "number" && each.now !== undefined);
    const present = now?.kind === "number" && isNumberFact(name) ? now.now : undefined;
    const amount = present === undefined ? placeholderOf(unit) : amountOf(name, present);
    const origin =
      present === undefined ? "The plan has no such number." : "Below is what the plan has now.";
    return [entry(name, `${title}: ${means}. ${origin}`, amount, own.map(breachText))];
  });
  const asked = Object.entries(circumstances).flatMap(([name, title]) => {
    const own = premises.filter((each) => each.kind === "circumstance" && each.fact === name);
    const [first] = own;
    if (first?.kind !== "circumstance") return [];
    const answer = first.holds ? "yes" : "no";
    return [
      entry(
        name,
        `${title}: whether it is asked for. Below is what the plan has now.`,
        answer,
        own.map(breachText),
      ),
    ];
  });
  const head = comment(
    "Facts that decisions of the plan rest on, each with what the plan has now: none of it is measured. Give what was measured in its place, without the mark before it; what nobody measured stays as it is, and is not taken to hold.",
  );
  return `${[head, ...numbers, ...asked].join("\n\n")}\n`;
}

function entry(name: string, what: string, example: string, breaches: readonly string[]): string {
  const turning = `A decision turns with: ${[...new Set(breaches)].join("; ")}.`;
  return [comment(what), comment(turning), `# ${name}: ${example}`].join("\n");
}

/** What nobody can take for an amount, and no reader does. */
function placeholderOf(unit: string): string {
  return unit === "count" ? "<measured amount>" : `<measured amount in ${unit}>`;
}

/** More digits than a page shows, so that the amount is on the side of every bound that the plan's is on. */
function amountOf(name: string, present: number): string {
  return isNumberFact(name) ? factAmount(name, Number(present.toPrecision(9))) : "";
}

function isNumberFact(name: string): name is keyof typeof numberFacts {
  return Object.hasOwn(numberFacts, name);
}

function comment(text: string): string {
  return wrap(text, 78)
    .map((line) => `# ${line}`)
    .join("\n");
}
