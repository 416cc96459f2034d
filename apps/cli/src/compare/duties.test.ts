import { idOf } from "@planc/core";
import type { Plan } from "@planc/core/host";
import { api, architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { shapesOf } from "./fixtures/shapes-of.ts";

const packs = ["microservices", "serverless", "modular-monolith"];

async function plansOf(prompt: string): Promise<readonly Plan[]> {
  const { shapes, crashed } = await shapesOf(prompt, packs);
  expect(crashed).toBe(false);
  return shapes.map(({ plan }) => plan);
}

/** What a step does that somebody relies on, whoever does it and over what. */
const deeds: readonly (readonly [string, RegExp])[] = [
  ["reserves", /\breserve (?:its|the) |\binsert (?:its|the) [\p{L} ]+ and raise /u],
  ["releases", /\brelease (?:its|the) |\bto released and lower /u],
  ["gives money back", /give back what was captured/],
  ["calls off", /\bset (?:its|the) shipments (?:of the order )?to cancelled/],
];

/** Of the flows that every shape can have: what is undone over several programs is one transaction in one. */
function dutiesOf(plan: Plan): readonly string[] {
  const external = new Map<string, string>(
    plan
      .get(architecture.component)
      .flatMap(({ ref, data }) =>
        ["external-system", "identity-provider"].includes(data.kind) ? [[ref, data.name]] : [],
      ),
  );
  const inFlows = plan.get(architecture.flow).flatMap(({ id, data }) => {
    if (id.startsWith("undo.")) return [];
    // Nobody has paid, and nothing was sent: who is told of it all the same finds nothing to undo.
    const said = id.startsWith("unpaid.") ? deeds.slice(0, 2) : deeds;
    return data.steps.flatMap(({ to, message, mode }) => [
      ...said.flatMap(([deed, by]) => (by.test(message) ? [`${id}: ${deed}`] : [])),
      ...(external.has(to) && mode !== "reply" ? [`${id}: asks ${external.get(to)}`] : []),
    ]);
  });
  const told = plan
    .get(architecture.event)
    .flatMap(({ id, data }) =>
      (data.effects ?? []).flatMap(({ does, changes }) => (changes ? [] : [`${id}: ${does}`])),
    )
    // Where one program keeps both, what may be taken up is looked up, and nobody has to be told.
    .filter((each) => !each.includes("may take up"));
  const erasing = plan
    .get(api.operation)
    .flatMap(({ id, data }) => (data.effect === "delete" ? [`operation ${id}`] : []));
  return [...new Set([...inFlows, ...told, ...erasing])].sort();
}

/** Changes that one program has others make, by what they do. */
const changesOf = (plan: Plan): readonly string[] =>
  plan
    .get(architecture.event)
    .flatMap(({ id, data }) =>
      (data.effects ?? []).flatMap(({ does, changes }) => (changes ? [`${id}: ${does}`] : [])),
    )
    .filter((each) => !each.includes(": copies "))
    .sort();

it("has the same done of a shop with services under each pack: stock, money, shipments, messages, erasure", async () => {
  const [services, functions, whole] = await plansOf(
    "Plan an online shop for rare garden seeds: Next.js pages, Fastify, PostgreSQL, Stripe for payments, Auth0 for login, pictures on S3, Amazon SES for mail. Services: catalog, cart, orders, payments, inventory, shipping, email. 800 concurrent users. Customers can export or delete their data (GDPR).",
  );
  if (!services || !functions || !whole) throw new Error("a shape is missing");
  const duties = dutiesOf(whole);
  expect(duties).toEqual(
    expect.arrayContaining([
      "cancel-order: calls off",
      "cancel-order: gives money back",
      "cancel-order: releases",
      "erasure-of-person: asks Stripe",
      "operation delete-user",
      "order-cancelled: tells people over Amazon SES",
      "place-order: reserves",
    ]),
  );
  expect(dutiesOf(services)).toEqual(duties);
  expect(dutiesOf(functions)).toEqual(duties);
  expect(changesOf(functions)).toEqual(changesOf(services));
  // Who sends is one of the services that the text names, and no second program stands idle beside it.
  const sending = (plan: Plan) =>
    plan
      .get(architecture.connection)
      .flatMap(({ data }) =>
        data.to === "architecture/component#amazon-ses" ? [idOf(data.from)] : [],
      );
  expect(sending(services)).toContain("email-service");
  expect(sending(functions)).toContain("email-functions");
});

it("has the same done of a shop that is told of by one line and by its events", async () => {
  const [services, functions, whole] = await plansOf(
    "Design a system with event-driven communication for an online shop that sells bicycle parts",
  );
  if (!services || !functions || !whole) throw new Error("a shape is missing");
  const duties = dutiesOf(whole);
  expect(duties).toEqual(
    expect.arrayContaining(["cancel-order: releases", "place-order: reserves"]),
  );
  expect(dutiesOf(services)).toEqual(duties);
  expect(dutiesOf(functions)).toEqual(duties);
  expect(changesOf(functions)).toEqual(changesOf(services));
  expect(changesOf(services)).toEqual(
    expect.arrayContaining([
      "order-cancelled: releases the inventory items of the order",
      "user-deleted: deletes what is theirs alone, and empties what has to stay",
    ]),
  );
});

it("has the same done of an app whose members follow one another", async () => {
  const [services, functions, whole] = await plansOf(
    "Create a fitness tracking app for rowers with React Native and PostgreSQL: workouts, progress photos, push notifications. Microservices for user management, workout tracking and social features.",
  );
  if (!services || !functions || !whole) throw new Error("a shape is missing");
  expect(dutiesOf(whole)).toContain("operation delete-user");
  expect(dutiesOf(services)).toEqual(dutiesOf(whole));
  expect(dutiesOf(functions)).toEqual(dutiesOf(whole));
  expect(changesOf(functions)).toEqual(changesOf(services));
  expect(changesOf(services)).toContain(
    "user-deleted: deletes what is theirs alone, and empties what has to stay",
  );
});
