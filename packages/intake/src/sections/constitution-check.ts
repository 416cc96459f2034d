import { brief, host } from "@planc/core/ir";
import { paragraph } from "@planc/core/markdown";
import { section } from "../kit.ts";

/** Says that there was no constitution to check against. */
export const constitutionCheck = section("constitution-check", {
  document: "plan.md",
  title: "Constitution Check",
  reads: { product: brief.product, sources: host.source },
  render: ({ sources }) =>
    sources.some(({ data }) => data.kind === "constitution")
      ? undefined
      : { blocks: [paragraph("No constitution was given, so no gate was evaluated.")] },
});
