import { isClient, type ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";

/**
 * Whether anything runs where its makers can see it. A command, an app or a library alone, with the file that it
 * keeps rows in, runs on machines of others: nobody scrapes it, and no team is called for one slow run there.
 */
export function runsAtOurs(
  components: readonly ViewOf<typeof architecture.component>[],
  connections: readonly ViewOf<typeof architecture.connection>[],
): boolean {
  if (components.length === 0) return true;
  const reached = new Set<string>();
  const overNetwork = new Set<string>();
  for (const { data } of connections) {
    reached.add(data.to);
    if (data.remote) overNetwork.add(data.to);
  }
  return components.some(
    ({ ref, data: { kind } }) =>
      !isClient(kind) && !inHandsOfOthers.has(kind) && (!reached.has(ref) || overNetwork.has(ref)),
  );
}

const inHandsOfOthers: ReadonlySet<string> = new Set([
  "person",
  "command-line",
  "library",
  "file",
  "external-system",
]);
