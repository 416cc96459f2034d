import type { Ref, ViewOf } from "@planc/core";
import type { brief, security } from "@planc/core/ir";
import { forbiddenActions, isNobodys } from "./nobodys-actions.ts";

type Action = ViewOf<typeof brief.action>;

interface Around {
  readonly actions: readonly Action[];
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
  readonly denials: Parameters<typeof forbiddenActions>[1];
  readonly policies: readonly ViewOf<typeof security.policy>[];
  readonly identity: ViewOf<typeof security.identity> | undefined;
  /** Those that have operations of their own: of accounts, and of the giving of roles. */
  readonly apart: ReadonlySet<Ref | string>;
}

/** Actions that somebody calls: none that happens by itself, is forbidden, changes what is fixed or is nobody's. */
export function calledActions({
  actions,
  concepts,
  denials,
  policies,
  identity,
  apart,
}: Around): readonly Action[] {
  const forbidden = forbiddenActions(actions, denials);
  const fixed = new Set<string>(
    concepts.flatMap(({ ref, data }) => (data.fixed === true ? [ref] : [])),
  );
  return actions.filter(
    (each) =>
      each.data.automatic === undefined &&
      each.data.onto === undefined &&
      !(each.data.effect === "update" && fixed.has(each.data.concept)) &&
      !forbidden.has(each.ref) &&
      !apart.has(each.ref) &&
      !isNobodys(each, policies, identity),
  );
}
