import { listed, sample } from "../../text/words.ts";
import type { Confirmed, Drawn } from "../drawn.ts";
import type { Teller } from "./told.ts";

/** Functions that go on with what another one began, as the flows of the plan have it. */
function handedOn(drawn: Drawn) {
  const functions = new Map(
    drawn.components
      .filter(({ data }) => data.kind === "function")
      .map(({ ref, data }) => [ref as string, data.name]),
  );
  const flows = drawn.flows.flatMap(({ data }) => {
    const taking = data.steps.flatMap(({ mode, to }) =>
      mode === "async" ? (functions.get(to) ?? []) : [],
    );
    return taking.length > 0 ? [{ name: data.name, taking: [...new Set(taking)] }] : [];
  });
  return { flows, taking: [...new Set(flows.flatMap(({ taking }) => taking))] };
}

const machine: Teller = ({ drawn, name }: Confirmed) => {
  const { flows, taking } = handedOn(drawn);
  if (flows.length === 0) return undefined;
  return {
    positive: [
      `${name} starts ${listed(taking)} in turn, and nothing runs while they wait: ${sample(flows.map((each) => `“${each.name}”`))}.`,
      "What was done is undone from the last one back, also where the function that began it is gone.",
    ],
    negative: [
      `An answer does not wait for ${sample(taking)}: whoever asked sees the first state until they are through.`,
    ],
    mitigation: [
      "Each part is known by the id of its execution, so that a repeat does nothing twice.",
    ],
    confirmation: `A test fails ${listed(taking, "or")} once for good, and finds what those before it had done undone.`,
  };
};

export const overFunctionTellers: Readonly<Record<string, Teller>> = {
  "state-machine": machine,
  "durable-functions": machine,
  "google-workflows": machine,
  choreography: ({ drawn }) => {
    const { flows, taking } = handedOn(drawn);
    if (flows.length === 0) return undefined;
    return {
      positive: [`${listed(taking)} each take an event by itself, and none waits for another.`],
      negative: [
        `How far ${sample(flows.map((each) => `“${each.name}”`))} has come stands in no one place.`,
      ],
      mitigation: ["Each event has the id of what it is about, by which its traces are found."],
      confirmation: `A test holds ${listed(taking, "or")} back, and finds each undone where it is called off meanwhile.`,
    };
  },
};
