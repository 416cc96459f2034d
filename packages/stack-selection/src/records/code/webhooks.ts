import { listed } from "../../text/words.ts";
import type { Told } from "../approaches/told.ts";
import type { Confirmed } from "../drawn.ts";
import { brief } from "../line.ts";

/**
 * What reports of other systems ask of a framework that parses bodies before the code of a route runs. Facts of its
 * documentation: JSON and plain text are parsed by itself, forms by a plug-in.
 */
export function toldOfWebhooks({ technology, name, drawn }: Confirmed): Told | undefined {
  if (technology !== "fastify") return undefined;
  const hooks = drawn.operations.filter(({ data }) => data.webhook?.header !== undefined);
  // What is sent as a form is signed by its fields, and not by its bytes.
  const forms = hooks.filter(({ data }) => data.webhook?.body === "form");
  const raw = hooks.filter((each) => !forms.includes(each));
  const ids = (all: typeof hooks) => listed(all.map(({ data }) => data.operationId));
  const negative = [
    ...(raw.length > 0
      ? [
          `A signature is checked over the body as it was sent, which ${name} has parsed before the code of ${ids(raw)} runs.`,
        ]
      : []),
    ...(forms.length > 0
      ? [`The form of ${ids(forms)} is read by no parser that ${name} comes with.`]
      : []),
  ];
  if (negative.length === 0) return undefined;
  return {
    positive: [],
    negative,
    mitigation: [
      ...(raw.length > 0
        ? [
            brief(
              `Raw-body parser: ${ids(raw)}.`,
              `A parser of ${ids(raw)} alone keeps the bytes; a test sends a signed body with one space more, which is refused.`,
            ),
          ]
        : []),
      ...(forms.length > 0 ? [`The plug-in for forms stands on ${ids(forms)} alone.`] : []),
    ],
  };
}

/** That systems of others report over plain HTTP, whatever the product's own clients speak. */
export function toldOfReports({ technology, drawn }: Confirmed): Told | undefined {
  const reports = drawn.operations.filter(({ data }) => data.webhook !== undefined);
  if (technology !== "rest" || reports.length === 0) return undefined;
  const names = new Map<string, string>(drawn.components.map(({ ref, data }) => [ref, data.name]));
  const systems = [
    ...new Set(reports.flatMap(({ data }) => (data.webhook && names.get(data.webhook.from)) ?? [])),
  ];
  if (systems.length === 0) return undefined;
  return {
    positive: [
      brief(
        `Reports by POST: ${listed(systems)}.`,
        `${listed(systems)} ${systems.length === 1 ? "reports" : "report"} by HTTP POST, as the product's own callers do, so that one contract describes both.`,
      ),
    ],
    negative: [],
    mitigation: [],
  };
}
