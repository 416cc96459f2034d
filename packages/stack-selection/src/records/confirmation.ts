import type { PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import type { Entry } from "../catalog/schema.ts";

/** How one sees later that the decision is kept. */
export function confirmationOf(
  { data }: PlanNodeOf<typeof decision.choice>,
  entry: Entry | undefined,
): string {
  const version = data.version ? ` ${data.version}` : "";
  if (data.lifecycle === "existing")
    return `A first deployment reaches ${data.name} with the access that its owner gave.`;
  switch (entry?.form) {
    case "language":
      return `CI builds and checks every source file as ${data.name}${version}.`;
    case "runtime":
      return `CI and the deployed program print ${data.name}${version} when they start.`;
    case "library":
    case "framework":
      return `The lock file holds ${data.name}${version}, and no other package for the same need.`;
    case "tool":
      return `CI runs ${data.name}${version} on every change.`;
    case "server":
      return `Tests in CI run against ${data.name}${version} itself, not against a stand-in.`;
    case "service":
    case "platform":
      return `A test account of ${data.name} is called in a nightly run, and its answers are checked against what the code expects.`;
    case "protocol":
      return `The contract of the interface is checked in CI against ${data.name}.`;
    default:
      return `A spike shows ${data.name} working with the chosen language before anything is built on it.`;
  }
}
