import { statedAnswer } from "@planc/core";
import { number } from "../../text/words.ts";
import { type Confirmed, ofKinds } from "../drawn.ts";
import type { Teller } from "./told.ts";

function copiesOf({ drawn }: Confirmed) {
  const workers = ofKinds(drawn, "worker");
  for (const worker of workers) {
    const capacity = drawn.capacities.find(({ data }) => data.component === worker.ref);
    if (!capacity) continue;
    const copies = capacity.data.replicas.value;
    const each = capacity.data.demand.value / copies;
    const answer = statedAnswer(drawn.quantities);
    const outbox = drawn.tables.find(({ data }) => /^outbox/.test(data.name));
    const entry = drawn.flows
      .flatMap(({ data }) => data.steps)
      .find(({ to }) =>
        drawn.components.some(({ ref, data }) => ref === to && data.kind === "broker"),
      );
    const putter = drawn.components.find(({ ref }) => ref === entry?.from);
    const isUnlocked = (drawn.requirements ?? []).some(
      ({ data }) =>
        data.priority !== "wont" && /\b(?:no|without) row[- ]?locks?\b/i.test(data.text),
    );
    return {
      worker: worker.data.name,
      copies,
      each: Number(each.toPrecision(3)),
      demand: Number(capacity.data.demand.value.toPrecision(3)),
      answer,
      open: answer && Math.ceil(each * answer.seconds),
      outbox: outbox?.data.name,
      putter: putter?.data.name,
      isUnlocked,
      most: drawn.quantities.find(
        ({ data }) =>
          data.unit === "instance" && data.kind === "limit" && typeof data.value === "number",
      )?.data.value,
    };
  }
  return undefined;
}

export const copiesTellers: Readonly<Record<string, Teller>> = {
  "all-from-the-start": (choice) => {
    const found = copiesOf(choice);
    if (!found) return undefined;
    const { worker, copies, each, demand, answer, open, outbox, putter, isUnlocked, most } = found;
    const key = answer?.key ? ` (${answer.key})` : "";
    return {
      positive: [
        `${number(copies)} instances of ${worker} run at every hour: they take the peak of ${number(demand)} jobs a second at ${number(each)} each, and nothing has to notice it first.`,
        "They take from one queue, so that one more or less is a setting and no change of the program.",
      ],
      negative: [
        `Outside of the peak most of the ${number(copies)} wait.`,
        ...(most === copies
          ? [
              `They are all that the text allows: what comes above ${number(demand)} a second waits in the queue.`,
            ]
          : []),
      ],
      mitigation: [
        ...(open && answer
          ? [
              `Each takes up to ${number(open)} messages at a time (prefetch): ${number(each)} a second, of which each waits up to ${number(answer.seconds)} s for its answer${key}. With fewer it stands while it waits; with more it holds what another could do.`,
            ]
          : []),
        ...(outbox
          ? [
              `${putter ?? "Who writes a row"} publishes its own row of ${outbox} after the commit. What is left unpublished is taken up by one instance alone, the one that holds an advisory lock of the database${isUnlocked ? ", which locks no row" : ""}; a row that is published twice is the same job by its id.`,
            ]
          : []),
      ],
      confirmation: `The load test runs with 1, ${number(Math.max(2, Math.round(copies / 2)))} and ${number(copies)} instances of ${worker}: what is worked off in a second grows with their number, and no job is done twice while one is stopped and started.`,
    };
  },
};
