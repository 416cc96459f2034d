import type { StatedRetries } from "@planc/core";
import { number } from "../../text/words.ts";
import { type Confirmed, type Drawn, ofKinds } from "../drawn.ts";

const minute = 60;

/** What an outage longer than the stated pauses comes to, in numbers of this plan. */
export function outageBeyond(
  stated: StatedRetries | undefined,
  { drawn, technology }: Confirmed,
  system: string,
): readonly string[] {
  if (stated?.span === undefined || stated.span >= minute) return [];
  const peak = drawn.scenarios.find(({ data }) => data.kind === "peak")?.data.stages[0]?.rate;
  const each = peak?.unit === "req/s" ? Math.round(peak.value * (minute - stated.span)) : undefined;
  if (technology !== "durable-retries")
    return peak?.unit === "req/s"
      ? [
          `The pauses bridge ${number(stated.span)} s: of a longer outage the first that were tried are set aside, and the others wait, up to ${number(Math.round(peak.value * minute))} more for each minute at the planned peak, if each request leads to one call.`,
        ]
      : [];
  return [
    `The pauses bridge ${number(stated.span)} s. When ${system} is down for a minute, all that was first tried more than ${number(stated.span)} s before its end is set aside${each === undefined ? "" : `: up to ${number(each)} at the planned peak, if each request leads to one call`}.`,
  ];
}

/** The text has the database tried again after the other side has answered: where its answer is in the meantime. */
export function databaseRefusing({ drawn }: Confirmed, system: string): readonly string[] {
  const said = drawn.requirements
    .filter(({ data }) => data.kind !== "scenario")
    .flatMap(({ data }) =>
      data.text
        .split(/\.\s+/)
        .filter(
          (each) =>
            /\b(?:db|database)\b[^.]*\b(?:update|write|commit|save)s?\b[^.]*\bfail/i.test(each) &&
            /\b(?:retr(?:y|ies)|repeat|again)/i.test(each),
        )
        .map((sentence) => ({ key: data.key, sentence })),
    )[0];
  if (!said) return [];
  const quote = `${said.key}: “${said.sentence.replace(/\.$/, "")}”.`;
  if (ofKinds(drawn, "broker").length === 0)
    return [
      `${quote} What ${system} answered is lost with the worker that holds it: a later attempt asks for it again under the same key.`,
    ];
  const kind = writingKind(drawn);
  return [
    `${quote} A broker hands a dead letter on as it was sent, without what ${system} answered. So the worker that cannot write the answer publishes it as a new message${kind ? ` (${kind})` : ""}, waits for the broker to confirm that, and acknowledges the old one then; whoever takes the new one writes the answer and calls ${system} no more.`,
    `A worker that stops between the answer and that message has lost the answer: the call is made once more, and only a key that ${system} knows keeps it from being done twice.`,
  ];
}

/** The kind of message that has only the database written again, where the text names one. */
function writingKind({ columns }: Drawn): string | undefined {
  return columns
    .flatMap(({ data }) => data.values ?? [])
    .find(
      (each) =>
        /\b(?:db|database)\b/i.test(each.replace(/_/g, " ")) && /retry|again|repeat/i.test(each),
    )
    ?.toUpperCase();
}
