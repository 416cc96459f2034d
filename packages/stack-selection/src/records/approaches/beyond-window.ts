import type { StatedRetries } from "@planc/core";
import { number } from "../../text/words.ts";
import { type Confirmed, ofKinds } from "../drawn.ts";

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
  const hasBroker = ofKinds(drawn, "broker").length > 0;
  return [
    `${said.key}: “${said.sentence.replace(/\.$/, "")}”. What ${system} answered is held by the worker meanwhile, ${hasBroker ? "and its message stays unacknowledged; as that database may refuse the row of the failure too, the message then goes to the broker's queue of dead letters with the answer in it" : "and lost with it: a later attempt asks for it again under the same key"}.`,
  ];
}
