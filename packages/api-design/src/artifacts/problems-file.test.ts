import { expect, it } from "vitest";
import { inOrder } from "./problems-file.ts";

it("lists problems by status, and those of one status by name", () => {
  const of = (id: string, status: number) => ({ id, data: { status } });
  const sorted = inOrder([of("b", 409), of("z", 400), of("a", 409)]);
  expect(sorted.map(({ id }) => id)).toEqual(["z", "a", "b"]);
});
