import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile, idIn } from "../fixtures/compile.ts";
import {
  action,
  actor,
  attribute,
  concept,
  product,
  relation,
  stated,
  style,
} from "../fixtures/nodes.ts";

const kennel: readonly Draft[] = [
  product("Kennel", ["web-application"]),
  style("layered-monolith"),
  actor("Owner"),
  actor("Keeper"),
  concept("User"),
  concept("Stay", {
    states: [
      { name: "asked", next: ["granted"] },
      { name: "granted", next: [] },
    ],
  }),
  concept("Dog"),
  relation("Stay", "User", { role: "owner", required: true }),
  action("Owner", "register", "Dog", "create", { critical: true }),
  action("Owner", "ask", "Stay", "create"),
  action("Keeper", "grant", "Stay", "transition", { state: "granted" }),
  ...stated("relational-store", "PostgreSQL"),
];
const flowsOf = async (nodes: readonly Draft[]) => {
  const { plan } = await compile(nodes);
  return plan.get(architecture.flow);
};

it("shows what sets off a message of a channel that no other flow goes through", async () => {
  const flows = await flowsOf([...kennel, ...stated("email", "Postmark")]);
  const told = flows.find(({ id }) => id === "grant-stay");
  expect(
    told?.data.steps.some(({ to, message }) => idIn(to) === "postmark" && /e-mail/.test(message)),
  ).toBe(true);
});

it("says of what goes out one way or another which way it is", async () => {
  const flows = await flowsOf([
    ...kennel,
    attribute("Stay", "channel", { type: "enum", values: ["email", "sms"] }),
    ...stated("email", "Postmark"),
    ...stated("sms", "Twilio"),
  ]);
  const told = flows.find(({ id }) => id === "grant-stay")?.data.steps;
  const sent = told?.map(({ message }) => message).filter((each) => each.startsWith("hands over"));
  expect(sent?.toSorted()).toEqual([
    "hands over e-mail, where its channel is email",
    "hands over text messages, where its channel is sms",
  ]);
});

it("adds nothing where there is no such channel", async () => {
  expect((await flowsOf(kennel)).map(({ id }) => id)).toEqual(["register-dog"]);
});
