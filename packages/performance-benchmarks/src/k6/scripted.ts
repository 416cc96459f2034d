import { idOf, type ViewOf } from "@planc/core";
import type { api, decision } from "@planc/core/ir";

/**
 * Whether the load tests are written as a k6 script: where paths tell requests apart, as one endpoint
 * takes every GraphQL request, and where k6 was decided for.
 */
export function isScripted(
  convention: ViewOf<typeof api.convention> | undefined,
  choices: readonly ViewOf<typeof decision.choice>[],
): boolean {
  return convention?.data.style === "rest" && isK6(choices);
}

/** Without any decision nothing speaks against it; with some, one that leaves load tests out does. */
function isK6(choices: readonly ViewOf<typeof decision.choice>[]): boolean {
  return (
    choices.length === 0 ||
    choices.some(({ data }) => idOf(data.topic) === "load-testing" && data.technology === "k6")
  );
}

/** The tool that was decided for, where it is another than k6. */
export function toolOf(choices: readonly ViewOf<typeof decision.choice>[]): string | undefined {
  const tools = choices.filter(({ data }) => idOf(data.topic) === "load-testing");
  return tools.some(({ data }) => data.technology === "k6") ? undefined : tools[0]?.data.name;
}
