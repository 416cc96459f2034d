import type { Draft } from "@planc/core";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import * as z from "zod";
import { store } from "../fixtures/build.ts";
import { orchard } from "../fixtures/orchard.ts";
import plugin from "../plugin.ts";
import { tryDocuments } from "../probes/documents-run.ts";

const inMongodb: readonly Draft[] = [
  ...store("mongodb", "8", "document-store"),
  ...orchard.filter((each) => !store("postgresql", "18").some(({ id }) => id === each.id)),
];
const created = z.object({
  create: z.string(),
  validator: z.object({
    $jsonSchema: z.object({ description: z.string().optional(), oneOf: z.unknown().optional() }),
  }),
});

it("has validators refuse none and two of several, and says what is left to the program", async () => {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...inMongodb)
    .result();
  const textOf = (path: string) => files.find((each) => each.path === path)?.text ?? "[]";
  const commands = z.array(z.unknown()).parse(JSON.parse(textOf("database/collections.json")));
  const validators = commands.flatMap((each) => created.safeParse(each).data ?? []);
  const schemaOf = (name: string) =>
    validators.find(({ create }) => create === name)?.validator.$jsonSchema;
  expect(schemaOf("notes")?.oneOf).toEqual([{ required: ["crateId"] }, { required: ["plotId"] }]);
  expect(schemaOf("crates")?.description).toBe("The program sees to the order of states.");
  expect(schemaOf("plots")?.description).toBe(
    "The program sees to that none stands above itself by parentId.",
  );
  const outcome = tryDocuments(
    textOf("database/collections.json"),
    textOf("database/example-documents.json"),
  );
  expect(outcome.problem).toBeUndefined();
});
