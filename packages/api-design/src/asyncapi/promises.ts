import type { DataOf } from "@planc/core";
import type { api } from "@planc/core/ir";

type Channel = DataOf<typeof api.liveChannel>;

interface Names {
  /** operationId by operation. */
  readonly operation: (ref: string) => string;
  readonly field: (ref: string) => string;
}

/** What is promised of a message, where AsyncAPI has a place for it, and as extensions where it has none. */
export function promisesOf(
  channel: Channel | undefined,
  { operation, field }: Names,
): {
  readonly message: Readonly<Record<string, unknown>>;
  readonly operation: Readonly<Record<string, unknown>>;
} {
  if (!channel) return { message: {}, operation: {} };
  const { repeats, order, gap, away, passing } = channel;
  const [key] = repeats?.by ?? [];
  return {
    message: {
      ...(key
        ? {
            correlationId: {
              location: `$message.payload#/${key}`,
              description: `With ${repeats?.by.slice(1).join(" and ")} it tells a repeat; the later one stands.`,
            },
          }
        : {}),
    },
    operation: {
      ...(order ? { "x-ordered": { within: order.within, by: order.fields.map(field) } } : {}),
      ...(gap
        ? {
            "x-missed": {
              operationId: operation(gap.operation),
              ...(gap.parameters.length > 0 ? { from: gap.parameters } : {}),
              ...(gap.reaches === undefined ? {} : { days: gap.reaches }),
            },
          }
        : {}),
      "x-away": away.kind,
      ...(passing
        ? {
            "x-passing": {
              atMostEvery: passing.atMostEvery.value,
              expires: passing.expires.value,
              unit: "s",
            },
          }
        : {}),
    },
  };
}
