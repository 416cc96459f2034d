import { expect, it } from "vitest";
import { mentions } from "../fixtures/mentions.ts";

it.each([
  ["The system MUST NOT silently drop, auto-merge, or Memcached changes.", "avoid"],
  ["The system MUST NOT drop changes, and Memcached keeps them.", "must"],
])("asks for nothing that ends a list of what must not be done: %s", async (text, modality) => {
  expect((await mentions(text)).join()).toContain(`Memcached ${modality} cache`);
  const apart = await mentions("It MUST NOT lose messages or Memcached entries.");
  expect(apart.join()).not.toContain("Memcached avoid");
});

it("rules nothing out of which the text wants no screen alone", async () => {
  const text = "Resolution is automatic: there is no MariaDB screen.";
  expect(await mentions(text)).toEqual([]);
  expect(await mentions("There is no MariaDB.")).toEqual(["MariaDB avoid relational-store"]);
});
