import { pluginKit } from "@planc/core";
import * as z from "zod";
import manifest from "../package.json" with { type: "json" };

export const { section, artifact, plugin, rule } = pluginKit({
  name: manifest.name,
  version: manifest.version,
  area: "document",
  summary: "Puts sections together into Markdown documents, with a summary and the assumptions.",
  findings: {
    "section-too-long": {
      severity: "warning",
      message: "Section {section} of {document} has {words} words, and its pack allows {most}.",
      cause: "The outline of the pack says how long each section may be for those who read it.",
      fix: "Say less in the section's template, split the section, or raise `most` in the outline.",
    },
    "requirement-without-part": {
      severity: "warning",
      message: "Nothing in the plan is there for {requirements}.",
      cause: "No step found anything in them that it knows how to design for.",
      fix: "Say each with a number, a technology or who does what, or plan those parts by hand.",
    },
  },
  options: z.strictObject({
    assumptions: z
      .int()
      .min(1)
      .max(100)
      .default(10)
      .describe("How many assumptions the first page lists; the rest stay in plan.json."),
  }),
});
