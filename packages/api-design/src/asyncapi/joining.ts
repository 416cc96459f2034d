import type { PlanNodeOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import { transportOf } from "../catalog/live-transports.ts";

type Told = PlanNodeOf<typeof api.subscription>["data"];
type Parts = readonly (readonly [string, unknown])[];

interface Joining {
  readonly channels: Parts;
  readonly operations: Parts;
  readonly messages: Parts;
}

/** As many as one connection may listen in. */
const mostAtOnce = 200;
const nothing: Joining = { channels: [], operations: [], messages: [] };
const text = (description: string, more: Readonly<Record<string, unknown>> = {}) => ({
  type: "string",
  description,
  ...more,
});
const message = (name: string, summary: string, payload: Readonly<Record<string, unknown>>) =>
  [
    name,
    { name, summary, payload: { type: "object", additionalProperties: false, ...payload } },
  ] as const;

/**
 * How a client comes into a room and out of it, where one connection carries the events of all of them: each asks
 * and is answered, so that a client knows whether it hears, and begins with what is so now.
 */
export function joiningOf(technology: string, subscriptions: readonly Told[]): Joining {
  const led = subscriptions.flatMap(({ rooms }) =>
    rooms.filter(({ resource, segment }) => resource !== undefined || segment !== "accounts"),
  );
  const [first] = led;
  if (!transportOf(technology)?.joins || first === undefined) return nothing;
  // Where nothing acknowledges by itself, a client tells by a number of its own what an answer is to.
  const numbered = !/socket\.io|signalr/i.test(technology);
  const id = {
    id: {
      type: "integer",
      minimum: 1,
      description: "Counted by the client: the answer has it again.",
    },
  };
  const example = `${first.segment}/01890a5d-ac96-774b-bcce-8f929c1eba9b`;
  const segments = [...new Set(led.map(({ segment }) => segment))];
  const room = text(`One of ${segments.map((each) => `${each}/{id}`).join(", ")}.`, {
    maxLength: 200,
    examples: [example],
  });
  const kept = subscriptions.filter(({ resource }) => resource === undefined);
  const signals = kept.map(({ name }) => name);
  const asked = {
    required: numbered ? ["id", "rooms"] : ["rooms"],
    properties: {
      ...(numbered ? id : {}),
      // All at once: one event for each room would be over the rate of a connection as it comes back.
      rooms: { type: "array", minItems: 1, maxItems: mostAtOnce, uniqueItems: true, items: room },
    },
  };
  const operation = (name: string, summary: string, description: string) =>
    [
      `receive${name.replace(/^./, (letter) => letter.toUpperCase())}`,
      {
        action: "receive",
        channel: { $ref: "#/channels/listening" },
        summary,
        description,
        messages: [{ $ref: `#/channels/listening/messages/${name}` }],
        reply: {
          channel: { $ref: "#/channels/listening" },
          messages: [{ $ref: "#/channels/listening/messages/answered" }],
        },
      },
    ] as const;
  return {
    channels: [
      [
        "listening",
        {
          address: "listening",
          description: numbered
            ? "Coming into rooms and out of them; the answer to each has its id."
            : "Coming into rooms and out of them; the answer to each is the acknowledgement of the event that asked.",
          messages: Object.fromEntries(
            ["join", "leave", "answered"].map((each) => [
              each,
              { $ref: `#/components/messages/${each}` },
            ]),
          ),
        },
      ],
    ],
    operations: [
      operation(
        "join",
        "A client begins to listen in a room",
        "All rooms in one event, once more after every reconnection, which counts once for the rate; only then is what was missed read, so that nothing falls between the two.",
      ),
      operation("leave", "A client listens in a room no more", "Answered, too, where it did not."),
    ],
    messages: [
      message("join", "Let me listen", asked),
      message("leave", "I listen no more", asked),
      message("answered", "What became of it", {
        required: numbered ? ["id", "rooms"] : ["rooms"],
        properties: {
          ...(numbered ? id : {}),
          rooms: {
            type: "array",
            maxItems: mostAtOnce,
            description: "Each room that was asked for.",
            items: {
              type: "object",
              required: ["room", "ok"],
              additionalProperties: false,
              properties: { room, ...outcomeOf(signals) },
            },
          },
        },
      }),
    ],
  };
}

/** What became of one room: whether the client is in it, why not, and what is so there now. */
function outcomeOf(signals: readonly string[]): Readonly<Record<string, unknown>> {
  return {
    ok: {
      type: "boolean",
      description: "Whether the client is in the room from now on, or out of it.",
    },
    problem: text("The type of problem where it is not: forbidden, not-found, unauthenticated.", {
      maxLength: 60,
    }),
    ...(signals.length > 0
      ? {
          now: {
            type: "array",
            maxItems: 1000,
            description: `Of a room that was joined, what is so at this moment of ${signals.join(" and ")}: the last of each account.`,
            items: {
              type: "object",
              required: ["event", "accountId", "value"],
              additionalProperties: false,
              properties: {
                event: text("Which.", { enum: signals }),
                accountId: text("Whose.", { format: "uuid" }),
                value: text("What is so.", { maxLength: 40 }),
              },
            },
          },
        }
      : {}),
  };
}
