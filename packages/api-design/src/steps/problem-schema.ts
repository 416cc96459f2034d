import { type DataOf, node, type Ref } from "@planc/core";
import { api } from "@planc/core/ir";
import { derived } from "../kit.ts";

type Property = DataOf<typeof api.schema>["properties"][number];

/** What an error looks like: problem details as RFC 9457 defines them. */
export function problemSchema(convention: Ref) {
  const text = (name: string, description: string, required: boolean): Property => ({
    name,
    type: name === "type" || name === "instance" ? "url" : "text",
    list: false,
    required,
    nullable: false,
    readOnly: false,
    writeOnly: false,
    description,
    maxLength: 2000,
  });
  return node(
    api.schema,
    "problem",
    {
      name: "Problem",
      purpose: "problem",
      description: "Problem details as RFC 9457 defines them.",
      properties: [
        text("type", "Identifies the kind of problem.", true),
        text("title", "The kind of problem in words; the same for every occurrence.", true),
        {
          ...text("status", "The HTTP status.", true),
          type: "integer",
          minimum: 400,
          maximum: 599,
        },
        text("detail", "What went wrong this time.", false),
        text("instance", "Identifies this occurrence.", false),
      ],
    },
    derived("problem-schema", [convention]),
  );
}
