import type { Found, Operation } from "./change.ts";

type Bare = Omit<Found, "subject">;

/** Errors that a client meets now, or no longer. */
export function errorChanges({ data: from }: Operation, { data: to }: Operation): readonly Bare[] {
  const key = ({ status, problem }: Operation["data"]["errors"][number]): string =>
    `${status} ${problem}`;
  const before = new Set(from.errors.map(key));
  const now = new Set(to.errors.map(key));
  return [
    ...to.errors
      .filter((each) => !before.has(key(each)))
      .map(
        (each): Bare => ({
          effect: "unclear",
          kind: "error-added",
          part: key(each).slice(0, 200),
          direction: "response",
          because: `New: ${each.when}`,
        }),
      ),
    ...from.errors
      .filter((each) => !now.has(key(each)))
      .map(
        (each): Bare => ({
          effect: "compatible",
          kind: "error-removed",
          part: key(each).slice(0, 200),
          direction: "response",
          because: "Clients no longer meet it.",
        }),
      ),
  ];
}
