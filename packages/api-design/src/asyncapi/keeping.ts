import type { DataOf } from "@planc/core";
import type { api, security } from "@planc/core/ir";
import { transportOf } from "../catalog/live-transports.ts";

type Policy = DataOf<typeof api.livePolicy>;
type Parts = readonly (readonly [string, unknown])[];

interface Keeping {
  readonly channels: Parts;
  readonly operations: Parts;
  readonly messages: Parts;
}

const string = (description: string, maxLength: number) => ({
  type: "string",
  description,
  maxLength,
});

/** What keeps a connection: a token that takes the place of one that ends, and what the server refuses on it. */
export function keepingOf(policy: Policy | undefined): Keeping {
  if (!policy) return { channels: [], operations: [], messages: [] };
  const renews =
    policy.signIn !== undefined &&
    transportOf(policy.technology)?.renews !== undefined &&
    policy.signIn.renewal.startsWith("renew");
  const at = { $ref: "#/channels/connection" };
  const named = ["problem", ...(renews ? ["renew", "renewed"] : [])];
  const { limits, signIn } = policy;
  const within = ({ value, unit }: { readonly value: number; readonly unit: string }) =>
    `${value} ${unit}`;
  return {
    channels: [
      [
        "connection",
        {
          address: "connection",
          description: "What is about the connection itself.",
          messages: Object.fromEntries(
            named.map((each) => [each, { $ref: `#/components/messages/${each}` }]),
          ),
        },
      ],
    ],
    operations: [
      [
        "sendProblem",
        {
          action: "send",
          channel: at,
          summary: limits.rate
            ? "What a client sent is refused, or its connection ends"
            : "The connection ends",
          description: limits.rate
            ? `More than ${within(limits.rate)}, ${within(limits.size)} an event or ${limits.rooms ?? "too many"} rooms is refused; who goes on is disconnected.`
            : `Sent last; an account has ${limits.connections} connections at most.`,
          messages: [{ $ref: "#/channels/connection/messages/problem" }],
        },
      ],
      ...(renews
        ? ([
            [
              "receiveRenew",
              {
                action: "receive",
                channel: at,
                summary: "A token in the place of the one that ends",
                description: `Sent before the token ends${signIn?.lifetime ? `, which is good for ${within(signIn.lifetime)}` : ""}; of another account it is refused. Without it the server disconnects as it ends.`,
                messages: [{ $ref: "#/channels/connection/messages/renew" }],
                reply: {
                  channel: at,
                  messages: [{ $ref: "#/channels/connection/messages/renewed" }],
                },
              },
            ],
          ] as const)
        : []),
    ],
    messages: [
      [
        "problem",
        {
          name: "problem",
          summary: "Why something was not done",
          payload: {
            type: "object",
            additionalProperties: false,
            required: ["problem"],
            properties: {
              problem: {
                type: "string",
                description: "The kind of problem; the last three end the connection.",
                enum: [
                  "invalid-request",
                  "forbidden",
                  "rate-limited",
                  "unauthenticated",
                  "too-many-connections",
                  "going-away",
                ],
              },
              event: string("The event that it is about.", 128),
              room: string("The room that it is about.", 200),
              retryAfter: {
                type: "number",
                description: "Seconds to wait.",
                minimum: 0,
              },
            },
          },
        },
      ],
      ...(renews
        ? ([
            [
              "renew",
              {
                name: "renew",
                summary: "The new token",
                payload: {
                  type: "object",
                  additionalProperties: false,
                  required: ["token"],
                  properties: { token: string("As any request carries it.", 4096) },
                },
              },
            ],
            [
              "renewed",
              {
                name: "renewed",
                summary: "Whether it was taken",
                payload: {
                  type: "object",
                  additionalProperties: false,
                  required: ["ok"],
                  properties: {
                    ok: { type: "boolean", description: "Whether the connection goes on." },
                    until: {
                      type: "string",
                      format: "date-time",
                      description: "When the next one is due.",
                    },
                  },
                },
              },
            ],
          ] as const)
        : []),
    ],
  };
}

/** How a client shows who it is when it connects, as AsyncAPI has it. */
export function schemeOf(
  carrier: DataOf<typeof security.identity>["carrier"],
): Readonly<Record<string, unknown>> | undefined {
  switch (carrier?.kind) {
    case "bearer-header":
      return { type: "http", scheme: "bearer" };
    case "session-cookie":
    case "token-cookie":
      return { type: "httpApiKey", in: "cookie", name: carrier.cookie };
    case "api-key":
      return { type: "httpApiKey", in: "header", name: carrier.header };
    default:
      return undefined;
  }
}
