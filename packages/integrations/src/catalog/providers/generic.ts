import { unknown } from "../fact.ts";
import type { Idempotency, ProviderFacts } from "../provider-facts.ts";

/** A system of which only the way to it is known: everything else is a question. */
export function generic(
  known: Pick<
    ProviderFacts,
    "id" | "name" | "aliases" | "category" | "protocol" | "authentication" | "operations"
  > &
    Partial<Pick<ProviderFacts, "version" | "throttle" | "errors" | "clients" | "practices">>,
): ProviderFacts {
  return {
    version: unknown("How is its version pinned, and how long before a change are callers told?"),
    throttle: [
      unknown("By what does one see that a limit was passed, and does it say how long to wait?"),
    ],
    errors: [unknown("Which errors does it give, and which of them may pass by themselves?")],
    clients: [],
    ...known,
    technologies: [],
    generic: true,
    endpoint: unknown("At which addresses do its production and its test system answer?"),
    limits: [
      unknown(
        "How many calls may be made in which time, and is that by client, account or address?",
      ),
    ],
    timeouts: [
      unknown("How long do its slowest calls take (99th percentile), and when does it give up?"),
    ],
    sandbox: unknown("Is there a test system, with what data, and who may break it?"),
    prices: [unknown("What does a call, a record or a month cost?")],
    regions: unknown("In which country are its data kept and processed?"),
    agreement: unknown("Is personal data sent, and which processing agreement covers it?"),
    statusPage: unknown("Where is an outage told, and who is called?"),
    exits: [
      {
        to: "another system of its kind",
        how: "A port named after what the product needs; our ids in our tables, its ids in columns.",
      },
    ],
  };
}

/** Nobody knows yet whether a repeated call acts twice. */
export const askWhetherRepeatable: Idempotency = {
  by: "none",
  check:
    "ask whether it takes a key; until then look whether the first call acted before repeating",
};
