import type { ViewOf } from "@planc/core";
import type { api, security } from "@planc/core/ir";
import { opensToSending } from "../accounts/sending.ts";
import { type addedTo, addedTold } from "./added-to.ts";
import type { aroundResource } from "./around-resource.ts";
import { availabilityTold, refusalTold, type Together } from "./availability.ts";
import { hiddenTold } from "./cards.ts";
import { ofWholeTold } from "./counted.ts";
import type { Form } from "./form.ts";
import { codeTold } from "./lead-by-code.ts";
import { importTold, jobTold } from "./long-running.ts";
import { type sourceOf, sourceTold } from "./made-from.ts";
import { singleTold } from "./single-told.ts";
import { sameIdTold } from "./synced.ts";
import { aroundTold } from "./told-of.ts";
import { wholeTold } from "./whole-screen.ts";

type AroundFacts = Parameters<typeof aroundTold>[2]["facts"] & Parameters<typeof ofWholeTold>[2];

/** What a caller has to know of an operation beside its form, in the order in which it is told. */
export function toldOf(
  form: Form,
  resource: ViewOf<typeof api.resource>,
  around: ReturnType<typeof aroundResource>,
  of: {
    readonly convention: ViewOf<typeof api.convention>;
    readonly facts: AroundFacts;
    readonly policies: readonly ViewOf<typeof security.policy>[];
    readonly largestWhole: number;
    /** The device gives the id of what it makes. */
    readonly hasId: boolean;
    /** Addresses of others open only once something was sent to them. */
    readonly isSentTo: boolean;
    readonly source: ReturnType<typeof sourceOf>;
    readonly added: ReturnType<typeof addedTo>;
    /** What the same row may not be there twice for. */
    readonly kept: readonly Together[];
    readonly refused: readonly string[];
  },
): readonly string[] {
  const { entity, own, about, screen, shown, claim } = around;
  const { name, single } = resource.data;
  const { convention, facts } = of;
  const { propertyCase } = convention.data;
  return [
    ...codeTold(form, name),
    ...jobTold(form),
    ...importTold(form),
    ...(single && form.on === "item" && form.effect === "read" ? [singleTold(name, about)] : []),
    ...wholeTold(form, name, screen, of.largestWhole),
    ...aroundTold(form, resource, { entity, own, convention, facts }),
    ...(of.hasId ? [sameIdTold(form.body, own, propertyCase)] : []),
    ...(of.isSentTo ? [opensToSending] : []),
    ...hiddenTold(form, entity, own, of.policies),
    ...sourceTold(of.source, name, facts.fields, of.policies),
    ...ofWholeTold(form, entity, facts),
    ...addedTold(of.added, name, propertyCase),
    ...of.kept.map((each) => refusalTold(each, name)),
    ...of.refused,
    ...(shown !== undefined && form.answer === "page"
      ? [availabilityTold(shown, name, claim ?? "record")]
      : []),
  ];
}
