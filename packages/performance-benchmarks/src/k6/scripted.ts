import { idOf, type ViewOf } from "@planc/core";
import type { api, decision } from "@planc/core/ir";

/**
 * Whether the load tests are written as a k6 script: where paths tell requests apart, as one endpoint
 * takes every GraphQL request, and where no other tool was decided for.
 */
export function isScripted(
  convention: ViewOf<typeof api.convention> | undefined,
  choices: readonly ViewOf<typeof decision.choice>[],
): boolean {
  return convention?.data.style === "rest" && toolOf(choices) === undefined;
}

/** The tool that was decided for, where it is another than k6. */
export function toolOf(choices: readonly ViewOf<typeof decision.choice>[]): string | undefined {
  const tools = choices.filter(({ data }) => idOf(data.topic) === "load-testing");
  return tools.some(({ data }) => data.technology === "k6") ? undefined : tools[0]?.data.name;
}
