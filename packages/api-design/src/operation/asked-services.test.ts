import type { Draft } from "@planc/core";
import { api, architecture, brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { kept, link, pointing } from "../fixtures/kayak-hire.ts";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const service = (id: string, owns: string) =>
  given(architecture.component, id, {
    name: `${id.charAt(0).toUpperCase()}${id.slice(1)} service`,
    kind: "service",
    responsibilities: ["does its part"],
    owns: [`brief/concept#${owns}`],
    forcedBy: [`brief/concept#${owns}`],
    stateless: true,
    lifecycle: "new",
  });

const moorings: readonly Draft[] = [
  ...taskManagement,
  ...kept("mooring", "berth"),
  pointing("mooring", "berth"),
  service("moorings", "mooring"),
  service("harbour", "berth"),
  given(brief.action, "moor", {
    actors: ["brief/actor#member"],
    verb: "moor",
    concept: "brief/concept#mooring",
    effect: "create",
    requirements: [],
  }),
  given(architecture.flow, "moor", {
    name: "Moor",
    action: "brief/action#moor",
    trigger: "somebody moors",
    steps: [
      {
        from: "architecture/component#moorings",
        to: "architecture/component#harbour",
        message: "look up berths",
        mode: "sync",
      },
    ],
    failures: [
      {
        at: "architecture/component#moorings",
        when: "the berth is not open",
        handling: "refused; it is named",
      },
    ],
  }),
];

const asks = {
  ...link("moorings", "harbour", "sync"),
  data: { ...link("moorings", "harbour", "sync").data, carries: ["brief/concept#berth"] },
};

async function answers(...more: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...moorings, ...more)
    .result();
  return plan
    .get(api.operation)
    .filter(({ data: { effect, path } }) => effect === "create" && /moor/.test(path))
    .flatMap(({ data: { errors } }) =>
      errors
        .filter(({ problem }) => problem === "unavailable" || problem === "not-offered")
        .map(({ status, when }) => [status, when]),
    );
}

it("has an answer for each refusal that the flow of an action names", async () => {
  expect(await answers()).toEqual([[409, "The berth is not open."]]);
});

it("has an answer for a service that is asked first and says nothing", async () => {
  expect(await answers(asks)).toContainEqual([
    503,
    "Harbour service does not answer in time: nothing is stored, and the same request may be sent again.",
  ]);
});
