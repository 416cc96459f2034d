import type { Ref } from "@planc/core";
import { expect, it } from "vitest";
import { component, connection, drawn, table } from "../../fixtures/drawn.ts";
import { fullOf } from "../line.ts";
import { callsOfSignIn } from "./calls-of-sign-in.ts";

const components = [
  component("members", "service", { name: "Members" }),
  component("gatekeeper", "identity-provider", { name: "Gatekeeper" }),
];
const call = (purpose: string, more: object = {}) => {
  const each = connection("members", "gatekeeper");
  return { ...each, data: { ...each.data, purpose, ...more } } as typeof each;
};
const told = (
  connections: readonly ReturnType<typeof call>[],
  tables = [table("erasures", "db")],
) =>
  callsOfSignIn({
    ref: "decision/choice#outgoing-calls" satisfies Ref,
    name: "Retries",
    full: "Retries",
    purpose: "Retries",
    technology: "durable-retries",
    entry: undefined,
    drawn: drawn({ components, connections, tables }),
  });

it("repeats no code of a sign-in, and a deletion from its row", () => {
  const both = told([
    call("exchanges the code of a sign-in for tokens"),
    call("deletes the account of who is erased", { ofPerson: ["erasure"] }),
  ]);
  expect(both.negative.map(fullOf).join(" ")).toMatch(
    /Members calls Gatekeeper .* is not repeated/,
  );
  expect(both.positive.map(fullOf).join(" ")).toContain("its row of erasures");
  expect(both.mitigation.map(fullOf).join(" ")).toContain("counts as done");
});

it("says nothing of calls that the plan does not draw", () => {
  expect(told([])).toEqual({ positive: [], negative: [], mitigation: [] });
});
