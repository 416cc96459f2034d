import * as z from "zod";
import { schemaSqlFile } from "../artifacts/schema-sql.ts";

const filesSchema = z.array(z.object({ path: z.string(), text: z.string() }));

type Inputs = Parameters<typeof schemaSqlFile.run>[0]["inputs"];

/**
 * The schema files of a plan, by path, as the artifact writes them: what a migration leads to is what the file makes,
 * whatever that comes to hold.
 */
export async function schemaTexts(
  inputs: Inputs,
  { options, signal }: { readonly options: unknown; readonly signal: AbortSignal },
): Promise<ReadonlyMap<string, string>> {
  const made = await schemaSqlFile.run({
    inputs,
    options,
    signal,
    report: () => undefined,
    files: {},
    findings: [],
    servers: {},
  });
  return new Map(filesSchema.parse(made).map(({ path, text }) => [path, text]));
}
