import { idOf } from "@planc/core";
import type { Told } from "../approaches/told.ts";
import type { Confirmed, Drawn } from "../drawn.ts";
import { toldOfAccess } from "./data-access.ts";
import { toldOfLanguage } from "./language.ts";
import { toldOfRuntime } from "./runtime.ts";
import { toldOfReports, toldOfWebhooks } from "./webhooks.ts";

/** What is told of a choice, and whether that is all, so that nothing is said of it that holds in any plan. */
export interface CodeTold extends Told {
  readonly isAll?: true;
}

/** What a part of the code is chosen for by this plan's tables, operations and programs. */
export function toldOfCode(choice: Confirmed, topic: string, all: Drawn): CodeTold | undefined {
  switch (topic) {
    case "language":
      return toldOfLanguage(choice, all);
    case "runtime":
      return toldOfRuntime(choice);
    case "data-access":
    case "migrations":
      return toldOfAccess(choice, topic);
    case "api-framework":
      return toldOfWebhooks(choice);
    case "api-style":
      return toldOfReports(choice);
    default:
      return undefined;
  }
}

/** Whether the choice for a need is one of some technologies. */
export function isChosen(
  { choices = [] }: Drawn,
  topic: string,
  ...keys: readonly string[]
): boolean {
  return choices.some(({ data }) => idOf(data.topic) === topic && keys.includes(data.technology));
}

export function joined(all: readonly (Told | undefined)[]): Told {
  const told = all.flatMap((each) => each ?? []);
  return {
    positive: told.flatMap(({ positive }) => positive),
    negative: told.flatMap(({ negative }) => negative),
    mitigation: told.flatMap(({ mitigation }) => mitigation),
  };
}
