import type { Around } from "./function-facts.ts";
import type { SamEvent } from "./sam-schema.ts";
import { logicalOf, scheduleOf } from "./words.ts";

/** What sets a function off: requests, messages of its queue, and times. */
export function eventsOf(
  name: string,
  refs: readonly string[],
  around: Around,
): Record<string, SamEvent> {
  return { ...requests(refs, around), ...messages(name, refs, around), ...times(refs, around) };
}

function requests(refs: readonly string[], around: Around): Record<string, SamEvent> {
  const base = around.facts.basePath.replace(/\/$/, "");
  const operations = around.operationsOf(refs);
  const events: Record<string, SamEvent> = {};
  for (const { data } of operations) {
    const Method = httpMethod(data.method);
    if (Method === undefined) continue;
    events[logicalOf(data.operationId)] = {
      Type: "HttpApi",
      Properties: { ApiId: { Ref: "HttpApi" }, Method, Path: `${base}${data.path}` },
    };
  }
  const isEntered = around
    .into(refs)
    .some(({ data }) => around.component.get(data.from)?.data.kind === "gateway");
  if (operations.length > 0 || !isEntered) return events;
  return {
    AllElse: {
      Type: "HttpApi",
      Properties: { ApiId: { Ref: "HttpApi" }, Method: "any", Path: "/{proxy+}" },
    },
  };
}

function messages(
  name: string,
  refs: readonly string[],
  { consumes }: Around,
): Record<string, SamEvent> {
  if (!consumes(refs)) return {};
  return {
    Messages: {
      Type: "SQS",
      Properties: {
        Queue: { "Fn::GetAtt": [`${name}Queue`, "Arn"] },
        BatchSize: 10,
        FunctionResponseTypes: ["ReportBatchItemFailures"],
      },
    },
  };
}

function times(refs: readonly string[], { dutiesOf }: Around): Record<string, SamEvent> {
  const events: Record<string, SamEvent> = {};
  for (const { id, data } of dutiesOf(refs)) {
    if (data.setOffBy !== "time") continue;
    events[logicalOf(id)] = {
      Type: "ScheduleV2",
      Properties: {
        ScheduleExpression: scheduleOf(data.schedule),
        ScheduleExpressionTimezone: "UTC",
        Input: JSON.stringify({ duty: id }),
      },
    };
  }
  return events;
}

const httpMethod = (method: string) =>
  (["get", "post", "put", "patch", "delete"] as const).find(
    (each) => each === method.toLowerCase(),
  );
