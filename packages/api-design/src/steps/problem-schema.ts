import { type DataOf, type DraftOf, node, type Ref } from "@planc/core";
import { api } from "@planc/core/ir";
import { text as plain } from "../accounts/properties.ts";
import type { HouseStyle } from "../catalog/house-styles.ts";
import { derived } from "../kit.ts";

type Property = DataOf<typeof api.schema>["properties"][number];
type Schema = DraftOf<typeof api.schema>;

/** What the examples show: the first kind of the registry, as every form has it. */
const shown = {
  type: "urn:problem:invalid-request",
  title: "Invalid request",
  detail: "The body breaks the schema.",
} as const;

/** What an error looks like, in the form of the house style, with the parts that it has. */
export function problemSchemas(convention: Ref, { errors }: HouseStyle): readonly Schema[] {
  const why = derived("problem-schema", [convention]);
  const schema = (id: string, name: string, description: string, properties: Property[]) =>
    node(api.schema, id, { name, purpose: "problem", description, properties }, why);
  const text = (
    name: string,
    description: string,
    required: boolean,
    example?: string,
    more: Partial<Property> = {},
  ): Property =>
    plain(name, description, {
      required,
      maxLength: 2000,
      ...(example === undefined ? {} : { example }),
      ...more,
    });
  const uri = (name: string, description: string, required: boolean, example?: string): Property =>
    text(name, description, required, example, { type: "url" });
  const inner = (name: string, id: string, description: string, isList: boolean): Property =>
    plain(name, description, {
      type: isList ? "list" : "json",
      list: isList,
      required: errors !== "problem" && !isList,
      schema: `api/schema#${id}`,
    });
  switch (errors) {
    case "problem":
      return [
        schema("problem", "Problem", "Problem details as RFC 9457 defines them.", [
          uri("type", "Identifies the kind of problem: one of the registry.", true, shown.type),
          text(
            "title",
            "The kind of problem in words; the same for every occurrence.",
            true,
            shown.title,
          ),
          { ...status("status", "The HTTP status."), required: true },
          text("detail", "What went wrong this time.", false, shown.detail),
          uri("instance", "Identifies this occurrence.", false),
          inner("errors", "problem.part", "Each part of the request that is not valid.", true),
        ]),
        schema("problem.part", "ProblemPart", "One part of a request that is not valid.", [
          text("detail", "What is wrong with it.", true, "is missing"),
          text("pointer", "Where it stands in the body, as a JSON Pointer.", false, "#/name"),
          text("parameter", "The parameter or header that it is about.", false),
        ]),
      ];
    case "google":
      return [
        schema("problem", "ErrorResponse", "An error as AIP-193 has it.", [
          inner("error", "problem.part", "What went wrong.", false),
        ]),
        schema("problem.part", "Status", "google.rpc.Status in JSON.", [
          { ...status("code", "The HTTP status."), required: true },
          text("status", "The canonical code.", true, "INVALID_ARGUMENT"),
          text("message", "What went wrong this time.", true, shown.detail),
          plain("details", "ErrorInfo with the reason, and what else helps.", {
            type: "list",
            list: true,
            required: false,
            schema: "api/schema#problem.info",
          }),
        ]),
        schema("problem.info", "ErrorInfo", "google.rpc.ErrorInfo in JSON.", [
          text(
            "@type",
            "Says that it is an ErrorInfo.",
            true,
            "type.googleapis.com/google.rpc.ErrorInfo",
          ),
          text("reason", "The kind of problem: one of the registry.", true, "INVALID_REQUEST"),
        ]),
      ];
    case "microsoft":
      return [
        schema("problem", "ErrorResponse", "An error as Azure services answer it.", [
          inner("error", "problem.part", "What went wrong.", false),
        ]),
        schema("problem.part", "ErrorDetail", "The error itself.", [
          text("code", "The kind of problem: one of the registry.", true, "InvalidRequest"),
          text("message", "What went wrong this time.", true, shown.detail),
          text("target", "What it is about.", false),
        ]),
      ];
  }
}

function status(name: string, description: string): Property {
  return plain(name, description, { type: "integer", minimum: 400, maximum: 599 });
}
