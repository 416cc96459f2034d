import type { ViewOf } from "@planc/core";
import type { api, data } from "@planc/core/ir";
import type { Form } from "./form.ts";
import { goneTold } from "./gone.ts";
import { repeatsTold } from "./known-repeats.ts";
import { directTold, writingGroupOf } from "./member-ids.ts";
import { clearedTold } from "./tombstone.ts";
import { withAccountTold } from "./with-account.ts";

type WithAccount = Parameters<typeof withAccountTold>[2];
type Gone = Parameters<typeof goneTold>[2];
type Writing = Parameters<typeof writingGroupOf>[1];

/** What making or deleting one does to what is around it. */
export function aroundTold(
  { effect }: Form,
  resource: ViewOf<typeof api.resource>,
  about: {
    readonly entity: ViewOf<typeof data.entity> | undefined;
    readonly own: readonly ViewOf<typeof data.field>[];
    readonly convention: ViewOf<typeof api.convention>;
    readonly facts: WithAccount & Gone & Writing;
  },
): readonly string[] {
  const { entity, own, convention, facts } = about;
  const { name } = resource.data;
  return [
    ...goneTold(effect, entity, facts),
    ...clearedTold(effect, name, own, convention.data.propertyCase),
    ...repeatsTold(effect, name, own, convention.data.propertyCase),
    ...directTold(effect, name, writingGroupOf(entity, facts)),
    ...withAccountTold(effect, entity?.ref, facts),
  ];
}
