import { hintRetries } from "@planc/core";
import { sample } from "../../text/words.ts";
import type { Confirmed } from "../drawn.ts";
import { callsOf, namesOf } from "./call.ts";
import type { Work } from "./job-work.ts";

/**
 * Jobs that only say that something is new, to clients that ask for it anyhow: one that fails is not for a person to
 * start again, and one that comes late tells of what was read.
 */
export function hintsOnly(
  choice: Confirmed,
  { jobs, events, reports }: Work,
): { readonly mitigation: string } | undefined {
  const chosen = (topic: string) =>
    choice.drawn.choices?.some(({ data }) => data.topic === topic) ?? false;
  if (!chosen("decision/topic#missed-messages") || chosen("decision/topic#outgoing-calls"))
    return undefined;
  const calls = callsOf(choice);
  const alone = jobs.length === events.length && !reports;
  if (!alone || calls.length === 0 || !calls.every(({ fansOut }) => fansOut)) return undefined;
  const aside = choice.drawn.columns.some(({ data }) => data.name === "set_aside_at");
  const tries = choice.drawn.tables.find(({ data }) => data.name === "push_deliveries");
  return {
    mitigation: `${sample(events.map(({ data }) => `“${data.name}”`))} only has ${namesOf(calls)} say that something is new: a call that fails is repeated ${hintRetries.text} (a judgement)${tries ? `, counted for each device in ${tries.data.name}` : ""}, and is then dropped and counted, its job marked as done, as the next connection of a client brings what it missed.${aside ? " What fails before any call, as its row cannot be made into one, is a fault of the program: set_aside_at is filled, which an alert tells." : ""}`,
  };
}
