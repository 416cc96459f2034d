import { Parser } from "@dbml/core";
import * as z from "zod";

export interface ImportOutcome {
  readonly tables: number;
  readonly refs: number;
  /** The first fault, with its line. */
  readonly problem?: { readonly line: number; readonly message: string };
}

const faults = z.object({
  diags: z
    .array(
      z.object({
        message: z.string(),
        location: z.object({ start: z.object({ line: z.number() }) }),
      }),
    )
    .min(1),
});

/** Imports each text as the tools around DBML do. */
export function importDiagrams(
  texts: readonly string[],
  language: "dbmlv2" | "mysql" = "dbmlv2",
): readonly ImportOutcome[] {
  return texts.map((text) => {
    try {
      const { schemas } = new Parser().parse(text, language);
      const sum = (pick: (schema: (typeof schemas)[number]) => number) =>
        schemas.reduce((total, schema) => total + pick(schema), 0);
      return { tables: sum((each) => each.tables.length), refs: sum((each) => each.refs.length) };
    } catch (error) {
      const [first] = faults.safeParse(error).data?.diags ?? [];
      const message = first?.message ?? (error instanceof Error ? error.message : String(error));
      return { tables: 0, refs: 0, problem: { line: first?.location.start.line ?? 1, message } };
    }
  });
}
