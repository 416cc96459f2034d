import type { PlanNodeOf } from "@planc/core";
import type { client } from "@planc/core/ir";
import { table } from "@planc/core/markdown";
import type { Table } from "mdast";

/** Where the proof of who is signed in lies, how it goes on, and what is never kept. */
export function sessionTable([session]: readonly PlanNodeOf<typeof client.session>[]):
  | Table
  | undefined {
  if (!session) return undefined;
  const { parts, renewal, signOut, never } = session.data;
  return table(
    ["Session", "How"],
    [
      ...parts.map(({ name, where }) => [name, placeText(where)]),
      ...(renewal
        ? [
            ["renewed", renewal.ahead === "–" ? renewal.once : `${renewal.ahead}, ${renewal.once}`],
            ...(renewal.windows ? [["several windows", renewal.windows]] : []),
            ["at its end", renewal.fails],
          ]
        : []),
      ["sign-out", signOut.join(", ")],
      ...never.map(({ what, because }) => [`never kept: ${what}`, because]),
    ],
  );
}

/** The kind of place; the plan has the whole. */
function placeText(where: string): string {
  const kind = where.match(/Keychain or Keystore|cookie __[\w-]+|__[\w-]+|cookie|memory/i)?.[0];
  return kind && !where.startsWith("copy of") ? kind : where;
}
