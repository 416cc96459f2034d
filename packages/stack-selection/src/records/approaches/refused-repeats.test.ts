import { expect, it } from "vitest";
import { drawn, operation } from "../../fixtures/drawn.ts";
import type { Drawn } from "../drawn.ts";
import { fullOf } from "../line.ts";
import { atOnceTellers } from "./at-once.ts";

const action = (id: string, actor: string) => ({
  ref: `brief/action#${id}`,
  data: { concept: "brief/concept#note", actors: [`brief/actor#${actor}`] },
});
const told = (reader: string) => {
  const send = operation("sendNote", "create", ["brief/action#send"]);
  const read = operation("getNote", "list", ["brief/action#read"]);
  const key = { name: "Idempotency-Key", in: "header", type: "text", required: true };
  return atOnceTellers["refuse-repeat"]?.({
    ref: "decision/choice#repeated-requests",
    name: "Refusal",
    full: "Refusal",
    purpose: "Refusal",
    technology: "refuse-repeat",
    entry: undefined,
    drawn: drawn({
      operations: [
        { ...send, data: { ...send.data, parameters: [key] } },
        { ...read, data: { ...read.data, effect: "read" } },
      ] as unknown as Drawn["operations"],
      actions: [action("send", "sender"), action("read", reader)] as unknown as Drawn["actions"],
    }),
  })
    ?.mitigation.map(fullOf)
    .join(" ");
};

it("says who has to be asked where who sends it may not read it", () => {
  expect(told("sender")).toContain("getNote tells from there how far it is");
  expect(told("clerk")).toContain("getNote is not for those who send it: whoever may read it");
});
