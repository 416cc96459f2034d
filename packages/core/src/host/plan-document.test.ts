import { expect, it } from "vitest";
import schema from "../../schema/plan.schema.json" with { type: "json" };
import { planJsonSchema } from "./index.ts";

it("is published as the file plan.schema.json (pnpm --filter @planc/core schema writes it)", () => {
  expect(schema).toEqual(JSON.parse(JSON.stringify(planJsonSchema())));
});
