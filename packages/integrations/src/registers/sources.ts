import type { DataOf } from "@planc/core";
import type { integration } from "@planc/core/ir";
import { basisText } from "../sheets/cells.ts";

type Provider = DataOf<typeof integration.provider>;
type Call = DataOf<typeof integration.call>;
type Inbound = DataOf<typeof integration.inbound>;

/** The pages that the facts rest on, each once, with whether anybody read them. */
export function sourcesOf(
  data: Provider,
  calls: readonly Call[],
  inbound: readonly Inbound[],
): Readonly<Record<string, string>> {
  const bases = [
    data.version.basis,
    data.sandbox.basis,
    ...data.credentials.map((each) => each.basis),
    ...data.limits.map((each) => each.basis),
    ...data.throttle.map((each) => each.basis),
    ...data.errors.map((each) => each.basis),
    ...(data.clients ?? []).map((each) => each.basis),
    ...(data.practices ?? []).map((each) => each.basis),
    ...data.prices.map((each) => each.basis),
    ...calls.flatMap((each) => each.endpoint?.basis ?? []),
    ...inbound.map((each) => each.basis),
    ...(data.agreement ? [data.agreement.basis] : []),
    ...(data.region && data.agreement ? [data.region.basis] : []),
    ...(data.status ? [data.status.basis] : []),
  ];
  const read = new Map<string, string>();
  for (const basis of bases) {
    if (basis.kind !== "published" && basis.kind !== "unpublished") continue;
    const said = basisText(basis);
    const before = read.get(basis.source);
    if (before === undefined || before.startsWith("from memory")) read.set(basis.source, said);
  }
  return Object.fromEntries([...read].sort(([one], [other]) => (one < other ? -1 : 1)));
}
