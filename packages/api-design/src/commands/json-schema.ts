import type { DataOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import { valueSchema } from "../openapi/value-schema.ts";

/** What a command prints with --json, as JSON Schema: a list where it shows several. */
export function jsonSchemaOf({
  output,
  gives = [],
}: Pick<DataOf<typeof api.entryPoint>, "gives" | "output">): string {
  const required = gives.filter((each) => each.required).map(({ name }) => name);
  const item = {
    type: "object",
    ...(required.length > 0 ? { required } : {}),
    properties: Object.fromEntries(
      gives.map((each) => {
        const { description: _, ...schema } = valueSchema(each);
        return [each.name, schema];
      }),
    ),
  };
  const isList = /^The \w[\w ]*s on standard output/.test(output);
  return JSON.stringify(
    {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      ...(isList ? { type: "array", items: item } : item),
    },
    null,
    2,
  );
}
