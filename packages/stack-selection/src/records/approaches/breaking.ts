import { statedRetries } from "@planc/core";
import type { Confirmed } from "../drawn.ts";
import { type Call, callersOf, namesOf, verb } from "./call.ts";
import { thingsOf } from "./set-aside.ts";
import type { Told } from "./told.ts";

/** Where a table keeps the state of each system, it is kept there; else each instance finds it out. */
export function breaking({ drawn }: Confirmed, calls: readonly Call[]): Partial<Told> {
  const behind = calls.filter(({ waits }) => !waits);
  if (behind.length === 0) return {};
  const failing = drawn.columns.find(({ data }) => data.name === "failing_since")?.data.table;
  const marked = drawn.tables.find(({ ref }) => ref === failing)?.data.name;
  const systems = namesOf(behind, "or");
  const stated = statedRetries(drawn.quantities, drawn.requirements);
  const things = thingsOf([...new Set(behind.flatMap(({ concepts }) => concepts))], drawn);
  const some = /\band\b|^$/.test(things) ? "jobs" : things;
  // One thing alone fails as often as it is tried, and says nothing of the system.
  const counted = `failed calls for five different ${some} in a row; an answer that is not repeated does not count`;
  const begun =
    stated && stated.span !== undefined
      ? ` What is begun keeps its pauses${stated.keys.length > 0 ? ` of ${stated.keys.join(", ")}` : ""}; the breaker holds back only what was not tried yet.`
      : "";
  const confirmation = `Five ${some} fail one after the other at ${systems}: a sixth waits and its attempts are not counted, and goes out once one call was answered.`;
  if (marked)
    return {
      confirmation,
      positive: [
        `While ${systems} is down its row of ${marked} is failing, with the time in failing_since: its jobs wait and use up no attempt, whichever instance of ${callersOf(behind)} takes them.`,
      ],
      negative: [
        "The limit of five and the pause of a minute are judgements of this plan: the text gives none.",
      ],
      mitigation: [
        `What makes a row of ${marked} failing: ${counted}. Then one call a minute tries, and its answer sets the row back.${begun}`,
      ],
    };
  return {
    confirmation,
    positive: [
      `While ${systems} is down, ${callersOf(behind)} ${verb(behind, "begins", "begin")} nothing more there: what waits uses up no attempt.`,
    ],
    negative: [
      `Each instance of ${callersOf(behind)} finds out by itself that ${systems} is down, and what it tried until then has used up attempts.`,
    ],
    mitigation: [
      `What opens the breaker of an instance for a minute: ${counted}. Then one call tries, and its answer closes it.${begun}`,
    ],
  };
}
