import type { PlanNode } from "@planc/core";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { anyBrief } from "../fixtures/any-brief.ts";
import { briefOf, compileSources } from "../fixtures/prompt.ts";
import { fileSchema } from "./file-schema.ts";
import { type PlanSlots, writeBrief } from "./write-brief.ts";

const schema = fileSchema();
const options = { schema: "https://example.org/brief.schema.json", derivations: {} };

/** The data of every fact by its address. */
function dataOf(plan: PlanSlots): Readonly<Record<string, unknown>> {
  const nodes = [...plan].flatMap((slot): readonly PlanNode[] => slot.nodes);
  return Object.fromEntries(nodes.map(({ ref, data }) => [ref, data]));
}

it("reads back every brief that can be written, as it was", async () => {
  await fc.assert(
    fc.asyncProperty(anyBrief, async (brief) => {
      const text = await writeBrief(brief, options);
      expect(schema.safeParse(parse(text)).error).toBeUndefined();
      const { plan, findings } = await compileSources({ brief: text });
      expect(findings.filter(({ code }) => code.startsWith("intake/brief"))).toEqual([]);
      expect(dataOf(briefOf(plan))).toEqual(dataOf(brief));
    }),
    { numRuns: 60 },
  );
});
