import { brief, data } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { isReported } from "./reported-times.ts";

const field = (name: string) => {
  const node = given(data.field, `sounding.${name.replaceAll(" ", "-")}`, {
    entity: "data/entity#sounding",
    name,
    type: "timestamp",
    required: true,
    unique: false,
    generated: false,
  });
  return { ref: `data/field#${node.id}` as const, id: node.id, data: node.data };
};
const holder = {
  ref: "data/entity#sounding" as const,
  id: "sounding",
  data: {
    name: "Sounding",
    concept: "brief/concept#sounding" as const,
    aggregate: "data/entity#sounding" as const,
    lifecycle: "new" as const,
  },
};
const made = (verb: string) => {
  const node = given(brief.action, `${verb}-sounding`, {
    actors: [],
    verb,
    concept: "brief/concept#sounding",
    effect: "create",
    requirements: [],
  });
  return { ref: `brief/action#${node.id}` as const, id: node.id, data: node.data };
};

it("takes the time that a device measured from whoever hands it in", () => {
  const at = field("recorded at");
  expect(isReported(at, [at], holder, [made("upload")])).toBe(true);
  expect(isReported(at, [at, field("client id")], holder, [made("begin")])).toBe(true);
});

it("leaves to the system when something happened in it", () => {
  const at = field("recorded at");
  expect(isReported(at, [at], holder, [made("begin")])).toBe(false);
  const sent = field("sent at");
  expect(isReported(sent, [sent], holder, [made("upload")])).toBe(false);
});
