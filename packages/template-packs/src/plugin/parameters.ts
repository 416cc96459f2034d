import * as z from "zod";
import type { Pack, PackParameter } from "../format/pack-schema.ts";

/** The parameters of a pack are the options of the plugin that it becomes. */
export function optionsOf({
  parameters = {},
}: Pick<Pack, "parameters">): z.ZodType<Readonly<Record<string, unknown>>> {
  return z.strictObject(
    Object.fromEntries(Object.entries(parameters).map(([name, each]) => [name, optionOf(each)])),
  );
}

function optionOf(parameter: PackParameter): z.ZodType {
  switch (parameter.type) {
    case "number":
      return z
        .number()
        .min(parameter.minimum ?? Number.MIN_SAFE_INTEGER)
        .max(parameter.maximum ?? Number.MAX_SAFE_INTEGER)
        .default(parameter.default)
        .describe(parameter.description);
    case "boolean":
      return z.boolean().default(parameter.default).describe(parameter.description);
    case "text":
      return (parameter.values ? z.enum(parameter.values) : z.string().max(200))
        .default(parameter.default)
        .describe(parameter.description);
  }
}
