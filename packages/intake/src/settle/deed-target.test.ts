import { expect, it } from "vitest";
import { compile, dataIn } from "../fixtures/prompt.ts";

async function made(sentence: string, ...things: readonly string[]) {
  const { plan } = await compile(`# Feature Specification: Harbour

## Requirements

- **FR-001**: ${sentence}

## Key Entities

- **Skipper**: who sails, with a name
${things.map((each) => `- **${each}**: with a number and a length`).join("\n")}
`);
  return dataIn(plan, "brief/action").map((data) => {
    const { verb, concept } = data as { readonly verb: string; readonly concept: string };
    return `${verb} ${concept.slice("brief/concept#".length)}`;
  });
}

it.each<[string, readonly string[], readonly string[]]>([
  ["Skippers MUST be able to submit a booking request.", ["Booking"], ["submit booking"]],
  [
    "Skippers MUST be able to submit a booking request.",
    ["Booking", "Booking Request"],
    ["submit booking-request"],
  ],
  // A request for a thing that is there makes none of it.
  ["Skippers MUST be able to submit a berth request.", ["Berth"], []],
])(
  "takes asking for what comes about by asking for making it: %s",
  async (sentence, things, expected) => {
    expect(await made(sentence, ...things)).toEqual(expected);
  },
);

it.each<[string, readonly string[], readonly string[]]>([
  [
    "Skippers MUST be able to request a berth lease.",
    ["Current Lease", "Lease Request"],
    ["create lease-request"],
  ],
  [
    "Skippers MUST be able to suggest routes.",
    ["Route", "Route Suggestion"],
    ["create route-suggestion"],
  ],
  ["Skippers MUST be able to suggest routes.", ["Route"], ["suggest route"]],
])("makes what the text keeps of what is asked for: %s", async (sentence, things, expected) => {
  expect(await made(sentence, ...things)).toEqual(expected);
});
