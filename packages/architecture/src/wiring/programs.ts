import { isStore } from "../catalog/component-kinds.ts";
import { backgroundTimeout } from "../catalog/protocols.ts";
import type { ComponentView } from "../design/draft.ts";
import { derived } from "../kit.ts";
import { listed, several } from "../model/language.ts";
import { type ConnectionDraft, connect, type Plan, refsOf, wireTo } from "./plan.ts";

/** A program on one machine: people use it, and it keeps files and calls others itself. */
export function localWiring(plan: Plan): readonly ConnectionDraft[] {
  const programs = plan.components.filter(
    (each) =>
      each.data.kind === "command-line" ||
      each.data.kind === "library" ||
      plan.clients.includes(each),
  );
  const first = programs[0];
  if (!first) return [];
  return plan.components.flatMap((other) => {
    if (other.data.kind === "person") {
      const purpose = first.data.kind === "library" ? "calls it from their own code" : "uses it";
      const protocol = first.data.kind === "library" ? "in-process call" : "terminal";
      return programs.map((program) =>
        connect(
          plan,
          [other, program],
          {
            purpose,
            protocol: plan.clients.includes(program) ? "screen" : protocol,
            remote: false,
          },
          derived("request-path", refsOf(other, program)),
        ),
      );
    }
    if (isStore(other.data.kind)) {
      const holder = programs.find(({ ref }) => ref === other.data.inside) ?? first;
      return [
        connect(
          plan,
          [holder, other],
          { purpose: keeps(first, plan), ...wireTo(other), carries: first.data.owns },
          derived("data-access", refsOf(holder, other)),
        ),
      ];
    }
    return other.data.kind === "external-system" ? [outward(plan, first, other)] : [];
  });
}

function keeps(program: ComponentView, plan: Plan): string {
  const names = program.data.owns.flatMap((ref) => plan.facts.concept.get(ref) ?? []);
  const what = listed(
    names.map(({ data }) => several(data)),
    4,
  );
  return what ? `reads and writes ${what}` : "reads and writes";
}

export function outward(plan: Plan, from: ComponentView, to: ComponentView): ConnectionDraft {
  return connect(
    plan,
    [from, to],
    {
      purpose: to.data.responsibilities[0] ?? `calls ${to.data.name}`,
      protocol: "HTTPS",
      authentication: "API key",
      timeout: backgroundTimeout,
    },
    derived("external-call", refsOf(from, to)),
  );
}
