import type { DraftOf, ViewOf } from "@planc/core";
import type { api, brief, security } from "@planc/core/ir";
import { keepingGiver } from "../accounts/last-giver.ts";
import { registered } from "../accounts/registering.ts";
import { type Beside, besideOthers } from "./asked-services.ts";
import { withAssigned } from "./assigned-meanwhile.ts";
import { keepingFinal } from "./final-states.ts";
import { withForeignIds } from "./foreign-ids.ts";
import { forwardOnly } from "./forward-only.ts";
import { withStates } from "./from-states.ts";
import { inGroups } from "./group-rules.ts";
import { withGuests } from "./guests.ts";
import { inRooms } from "./in-rooms.ts";
import { withDue } from "./keys-due.ts";
import { leadingOf, ledOn } from "./lead-by-code.ts";
import { type Outside, waitingOutside } from "./outside-calls.ts";
import { isCalled } from "./own-traces.ts";
import { inParentState, type Parents, preconditions } from "./parent-state.ts";
import { inTurns } from "./turns.ts";
import { withUnwelcome } from "./unwelcome.ts";

type Operation = DraftOf<typeof api.operation>;

/** Operations that somebody calls, each with what follows from accounts, from leading elsewhere and from systems of others. */
export function finished(
  made: readonly Operation[],
  {
    registering,
    identity,
    accountRules,
    schemas,
    giving,
    ...facts
  }: Outside &
    Parents &
    Beside &
    Parameters<typeof ledOn>[2] &
    Omit<Parameters<typeof inGroups>[1], "schemas"> & {
      readonly convention: ViewOf<typeof api.convention>;
      readonly registering: Parameters<typeof registered>[1];
      readonly giving: ViewOf<typeof security.roleGiving> | undefined;
      readonly identity: ViewOf<typeof security.identity> | undefined;
      readonly actions: readonly ViewOf<typeof brief.action>[];
      readonly accountRules: readonly ViewOf<typeof security.accountRule>[];
      readonly schemas: readonly ViewOf<typeof api.schema>[];
    },
): readonly Operation[] {
  const leading = leadingOf(made);
  const before = preconditions(facts);
  const final = keepingFinal(facts);
  const forward = forwardOnly(schemas);
  const beside = besideOthers(facts);
  const kept = keepingGiver(inGroups(made, { ...facts, schemas }), { ...facts, giving });
  const roomed = inRooms(withDue(inTurns(withAssigned(kept, schemas), facts), facts), {
    ...facts,
    schemas,
  });
  const welcome = withUnwelcome(roomed, facts);
  return withGuests(withStates(withForeignIds(welcome, facts.policies), facts), facts.resources)
    .filter((each) => isCalled(each, facts.resources, schemas))
    .map((each) => registered(each, registering, identity, facts.actions, accountRules))
    .map((each) => waitingOutside(ledOn(each, leading, facts), facts))
    .map((each) => forward(final(beside(inParentState(each, before, facts)))));
}
