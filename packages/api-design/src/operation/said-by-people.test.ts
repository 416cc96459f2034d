import { expect, it } from "vitest";
import { saidByPeople } from "./said-by-people.ts";

const kind = (...values: readonly string[]) => ({
  name: "kind",
  type: "enum" as const,
  list: false,
  required: true,
  nullable: false,
  readOnly: false,
  writeOnly: false,
  description: "Kind.",
  values: [...values],
});

it("lets nobody send what the product says by itself", () => {
  expect(saidByPeople(kind("text", "system"), "Message").values).toEqual(["text"]);
  expect(saidByPeople(kind("text", "voice"), "Message").values).toEqual(["text", "voice"]);
  expect(saidByPeople(kind("system", "part"), "Machine").values).toEqual(["system", "part"]);
});
