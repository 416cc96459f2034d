import { pluginKit } from "@planc/core";
import * as z from "zod";
import manifest from "../package.json" with { type: "json" };
import { derivations } from "./derivations.ts";
import { findings } from "./findings.ts";

export const { step, rule, section, plugin, derived, assumed } = pluginKit({
  name: manifest.name,
  version: manifest.version,
  area: "intake",
  summary: "Reads prompts and specifications into a brief.",
  options: z.strictObject({
    longestSource: z
      .int()
      .min(1)
      .max(10_000_000)
      .default(500_000)
      .describe("Characters that a source may have; a longer one is not read."),
    mostStatements: z
      .int()
      .min(1)
      .max(100_000)
      .default(20_000)
      .describe("Statements that are read from a source; what follows them is reported."),
    mostReported: z
      .int()
      .min(1)
      .max(10_000)
      .default(100)
      .describe("Findings about single pieces of text; what goes beyond is reported as a number."),
  }),
  findings,
  derivations,
});
