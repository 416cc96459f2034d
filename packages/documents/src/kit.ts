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
    "story-not-carried": {
      severity: "warning",
      message: "Not ready: {story} has no operation, command, screen or flow; {clue}.",
      cause:
        "A story of the first rank is why the product is built, and nobody could do anything of it with this plan.",
      fix: "Say who does what to which entity in it, and give that entity and its attributes under Key Entities; then compile again.",
    },
    "story-in-part": {
      severity: "warning",
      message: "Of {story}, nothing in the plan is there for {scenarios}.",
      cause:
        "These scenarios of a story of the first rank tell of what no step knows how to design.",
      fix: "Say in a requirement who does what to which entity there, or plan those scenarios by hand.",
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
