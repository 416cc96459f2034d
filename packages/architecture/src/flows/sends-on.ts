import type { ComponentView } from "../design/draft.ts";
import type { Action } from "../design/facts.ts";
import { externals, isAbout } from "../design/outside.ts";
import { inSentence } from "../model/language.ts";
import { tellsSomebody } from "../wiring/telling.ts";
import { barsRefused, looksUpBar } from "./barred.ts";
import { called, type Network, patience, type Script, subjectOf } from "./draft.ts";
import { repeated, repeatedHint } from "./repeated.ts";

/** What goes to systems outside because of it, after the look at whom must not be written to. */
export function sendsOn(
  consumer: ComponentView,
  action: Action,
  script: Script,
  network: Network,
): void {
  const { plan, from, at } = network;
  let looked = false;
  const tells = tellsSomebody(plan);
  const known = new Map(
    externals(plan.facts).map(({ draft, purpose }) => [draft.data.name, purpose]),
  );
  for (const connection of from(consumer)) {
    const system = at.get(connection.data.to);
    const purpose = system && known.get(system.data.name);
    if (system?.data.kind !== "external-system" || connection.data.mode !== "async") continue;
    if (plan.watchers.includes(system)) continue;
    const mirrors = purpose?.topic === "crm" && isAbout(action.data.concept, ...purpose.concepts);
    const sends = purpose?.topic !== "crm" && tells(action);
    if (!mirrors && !sends) continue;
    if (sends && !looked) looksUpBar(action, consumer, script, network);
    looked ||= sends;
    const only = mirrors ? "" : channelOf(action, purpose?.words ?? [], plan);
    const does =
      mirrors && action.data.state === "erased"
        ? `empty the same of the ${subjectOf(action, plan.facts)} there, what is mandatory by a placeholder`
        : connection.data.purpose;
    script.step("async", consumer, system, `${does}${only}`);
    if (sends && purpose?.topic === "sms") barsRefused(system, consumer, script, network);
    script.fails(
      system,
      `${called(system)} fails${patience(connection)}`,
      `${purpose?.topic === "push" ? repeatedHint(plan.facts) : `${repeated(plan.facts)}, then set aside`}`,
    );
  }
}

/** A thing that says which way it goes out goes out by that one alone: `, where its channel is sms`. */
function channelOf({ data }: Action, words: readonly string[], plan: Network["plan"]): string {
  for (const { data: attribute } of plan.attributes) {
    if (attribute.concept !== data.concept || attribute.type !== "enum") continue;
    const own = attribute.values?.find((value) => words.includes(value.toLowerCase()));
    if (own !== undefined) return `, where its ${inSentence(attribute.name)} is ${own}`;
  }
  return "";
}
