import { pluginKit } from "@planc/core";
import * as z from "zod";
import manifest from "../../package.json" with { type: "json" };
import { holding } from "./slots.ts";

const name = z.string().min(1).max(200);

export const { step, rule, section, plugin, derived } = pluginKit({
  name: manifest.name,
  version: manifest.version,
  area: "data-owners",
  summary: manifest.description,
  options: z.strictObject({
    owners: z
      .record(name, name)
      .default({})
      .describe("Who answers for the personal data of a concept, by the concept's name."),
  }),
  slots: [holding],
  findings: {
    "personal-data-without-owner": {
      severity: "error",
      message: "{concept} keeps personal data ({fields}), and nobody answers for it.",
      cause: "Acme keeps personal data only where somebody answers for it.",
      fix: "Name who does in planc.config.ts, under owners of @acme/planc.",
    },
  },
  derivations: {
    "holding-per-concept":
      "a stored concept with personal attributes is a holding of personal data",
  },
});
