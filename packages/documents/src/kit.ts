import { pluginKit } from "@planc/core";
import * as z from "zod";
import manifest from "../package.json" with { type: "json" };

export const { section, artifact, plugin, rule } = pluginKit({
  name: manifest.name,
  version: manifest.version,
  area: "document",
  summary: "Puts sections together into Markdown documents, with a summary and the assumptions.",
  options: z.strictObject({
    assumptions: z
      .int()
      .min(1)
      .max(100)
      .default(10)
      .describe("How many assumptions the first page lists; the rest stay in plan.json."),
  }),
});
