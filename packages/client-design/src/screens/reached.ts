import type { ViewOf } from "@planc/core";
import type { api, client } from "@planc/core/ir";

type Operation = ViewOf<typeof api.operation>;
type Surface = ViewOf<typeof client.surface>;

/** Those of a surface's people who may call an operation; nobody where it is for systems of others alone. */
export function callersOf(
  surface: Surface,
  { data }: Operation,
): readonly Surface["data"]["actors"][number][] {
  if (data.webhook) return [];
  const { actors } = surface.data;
  if (data.access.kind === "public") return actors;
  const { roles } = data.access;
  return roles.length === 0 ? actors : actors.filter((each) => roles.includes(each));
}
