import type { PlanNodeOf } from "@planc/core";
import type { client } from "@planc/core/ir";
import { table } from "@planc/core/markdown";

/** Where the proof of who is signed in lies, how it goes on, and what is never kept. */
export function sessionTable([session]: readonly PlanNodeOf<typeof client.session>[]) {
  if (!session) return undefined;
  const { parts, renewal, signOut, never } = session.data;
  return table(
    ["Of the session", "How"],
    [
      ...parts.map(({ name, where, because }) => [
        name,
        /no script/.test(where) ? where : `${where}: ${because}`,
      ]),
      ...(renewal
        ? [
            ["renewed", renewal.ahead === "–" ? renewal.once : `${renewal.ahead}; ${renewal.once}`],
            ...(renewal.windows ? [["in several windows", renewal.windows]] : []),
            ["at its end", renewal.fails],
          ]
        : []),
      ["sign-out", signOut.join("; then ")],
      ...never.map(({ what, because }) => [`never kept: ${what}`, because]),
    ],
  );
}
