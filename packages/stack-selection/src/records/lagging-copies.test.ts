import { expect, it } from "vitest";
import { component, drawn, flow, operation } from "../fixtures/drawn.ts";
import type { Confirmed, Drawn } from "./drawn.ts";
import { laggingCopies } from "./lagging-copies.ts";

const concept = "brief/concept#note" as const;
const action = (name: string, effect: string) =>
  ({
    ref: `brief/action#${name}`,
    data: { concept, effect },
  }) as unknown as Drawn["actions"][number];
const read = flow("Read a note", ["api", "look for the note", "cache"]);
const told = () =>
  laggingCopies({
    ref: "decision/choice#cache",
    name: "Copies",
    drawn: drawn({
      components: [component("cache", "cache", { choice: "cache" })],
      concepts: [{ ref: concept, data: { name: "Note" } }] as unknown as Drawn["concepts"],
      actions: [action("read", "read"), action("write", "create")],
      operations: [operation("createNote", "create", ["brief/action#write"])],
      flows: [{ ...read, data: { ...read.data, action: "brief/action#read" } }],
    }),
  } as unknown as Confirmed);

it("promises no time after which a copy has a change, and no read that never meets the database", () => {
  const said = told();
  expect(said?.negative).toMatch(/its maker gives 60 s as usual, and no bound/);
  expect(said?.mitigation).toMatch(/asked for it before it was there may have kept that as well/);
});
