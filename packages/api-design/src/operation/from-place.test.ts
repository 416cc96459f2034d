import type { ViewOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { expect, it } from "vitest";
import type { Form } from "./form.ts";
import { placeParameters } from "./from-place.ts";

const list: Form = {
  operationId: "listMessages",
  method: "get",
  effect: "list",
  summary: "List messages",
  on: "collection",
  answer: "page",
  repeatable: true,
};

const chosen = (technology: string): ViewOf<typeof decision.choice> => ({
  ref: "decision/choice#scrolled-history",
  id: "scrolled-history",
  data: {
    topic: "decision/topic#scrolled-history",
    technology,
    name: "A way",
    purpose: "A purpose",
    candidate: "decision/candidate#scrolled-history.a",
    basis: "scored",
    consequences: { positive: [], negative: [], mitigation: [] },
    flips: [],
    lifecycle: "new",
  },
});

const names = (form: Form, name: string, technology: string) =>
  placeParameters(form, name, [chosen(technology)], []).map((each) => each.name);

it("reads a list of messages from a place in it, both ways", () => {
  expect(names(list, "Message", "both-ways")).toEqual(["after", "before"]);
  expect(names(list, "Message", "cursor-of-device")).toEqual(["after", "before"]);
});

it("adds nothing where another way is taken, or to other things", () => {
  expect(names(list, "Message", "older-alone")).toEqual([]);
  expect(names(list, "Glacier", "both-ways")).toEqual([]);
  expect(names({ ...list, answer: "resource" }, "Message", "both-ways")).toEqual([]);
});

it("asks for what was changed since where a deleted one stays without its words", () => {
  const own = [
    { data: { name: "content", lapses: true } },
    { data: { name: "updated at" } },
  ] as unknown as Parameters<typeof placeParameters>[3];
  const names = placeParameters(list, "Message", [chosen("both-ways")], own).map(
    ({ name }) => name,
  );
  expect(names).toEqual(["changedAfter", "after", "before"]);
});

it("writes its parameters as all others are written", () => {
  const own = [
    { data: { name: "updated at", type: "timestamp" } },
    { data: { name: "content", type: "text", lapses: true } },
  ] as unknown as Parameters<typeof placeParameters>[3];
  const [first] = placeParameters(list, "Message", [chosen("both-ways")], own, "snake");
  expect(first?.name).toBe("changed_after");
  expect(first?.description).toContain("`updated_at`");
});
