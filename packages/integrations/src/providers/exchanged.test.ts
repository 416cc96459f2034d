import { expect, it } from "vitest";
import { exchangedWith, isBegun } from "./exchanged.ts";

type Facts = Parameters<typeof exchangedWith>[4];
type Connections = Parameters<typeof exchangedWith>[1];

const attribute = (name: string, type: string) => ({
  ref: `brief/attribute#ticket.${name}`,
  id: name,
  data: { concept: "brief/concept#ticket", name, type },
});
const facts = {
  attributes: [attribute("amount", "money"), attribute("external transaction id", "text")],
  classes: [],
} as unknown as Facts;
const till = "architecture/component#till";
const connections = [
  { data: { from: "architecture/component#api", to: till, carries: ["brief/concept#ticket"] } },
] as unknown as Connections;

const ways = (messages: readonly string[]) =>
  exchangedWith("payments", connections, till, [], facts, isBegun(messages)).map(
    ({ way, fields }) => [way, fields.map(({ name }) => name)],
  );

it("takes what the other side calls a thing for its answer, unless it is asked about what is there", () => {
  expect(ways(["pay for the ticket"])).toEqual([
    ["sent", ["amount"]],
    ["received", ["external transaction id"]],
  ]);
  expect(ways(["pay for the ticket", "refund a ticket"])).toEqual([
    ["sent", ["amount", "external transaction id"]],
  ]);
});

it("sends by a push that carries nothing the id alone", () => {
  const [hint] = exchangedWith(
    "push",
    [
      { data: { from: "architecture/component#api", to: till, carries: [] } },
    ] as unknown as Connections,
    till,
    ["brief/concept#ticket"],
    facts,
  );
  expect(hint).toMatchObject({ class: "internal", fields: [], personal: false });
});
