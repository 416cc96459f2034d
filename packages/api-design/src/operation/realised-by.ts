import type { Ref, ViewOf } from "@planc/core";
import type { brief, security } from "@planc/core/ir";
import type { addedTo } from "./added-to.ts";
import type { aroundResource } from "./around-resource.ts";
import type { Together } from "./availability.ts";
import type { Form } from "./form.ts";
import { servedBy } from "./whole-screen.ts";

/** The actions, rules and requirements that an operation is there for, each once. */
export function realisedBy(
  form: Form,
  behind: readonly ViewOf<typeof brief.action>[],
  { screen, shown, order }: ReturnType<typeof aroundResource>,
  of: {
    /** Where nothing else asks for it: who gives roles. */
    readonly givers: ViewOf<typeof security.roleGiving> | undefined;
    readonly kept: readonly Together[];
    readonly added: ReturnType<typeof addedTo>;
    readonly further: readonly Ref[];
    /** What asks that it is answered at a host of its own. */
    readonly host: readonly Ref[];
  },
): Ref[] {
  const { givers, kept, added, further, host } = of;
  const isPage = form.answer === "page";
  return [
    ...new Set<Ref>([
      ...servedBy(form, behind, screen),
      ...(givers && behind.length === 0 ? [givers.ref] : []),
      ...[...kept, ...(added ? [added.rule] : [])].flatMap(({ rule }) =>
        rule ? [rule.ref, ...rule.data.requirements] : [],
      ),
      ...(isPage && shown ? [shown.fact.ref] : []),
      ...further,
      ...(isPage ? order.requirements : []),
      ...host,
    ]),
  ];
}
