/** Words in front of "user" that make it another actor than users at large. */
export const userKinds: ReadonlySet<string> = new Set(
  "registered internal external authenticated unauthenticated anonymous returning new premium paid paying free verified guest household business corporate administrative".split(
    " ",
  ),
);

/** Heads of names that act in stories and are no people. */
const actingSystems: ReadonlySet<string> = new Set(
  "gateway service daemon scheduler system processor consumer application app bot job pipeline api server device sensor".split(
    " ",
  ),
);

/** Words in front of "agent" that make it software: an agent as such is somebody who acts for others. */
const agentSoftware: ReadonlySet<string> = new Set(
  "ai a.i. llm gpt ml software monitoring background coding autonomous intelligent virtual voice chat conversational automated automation build deployment backup sync discovery collection collector telemetry metrics logging node host endpoint browser worker".split(
    " ",
  ),
);

/** Whether a name is of something that acts and is nobody: "label printer daemon", "coding agent". */
export function actsAsSystem(head: string, before: readonly string[]): boolean {
  if (head !== "agent") return actingSystems.has(head);
  return before.some((word) => word.split("-").some((part) => agentSoftware.has(part)));
}

/** Who builds the product, as the head of what is counted: "five backend developers". */
export const builderNouns: ReadonlySet<string> = new Set(
  "developer engineer programmer dev coder tester designer devops".split(" "),
);

/** Heads that count builders only where they are of the team: "our team has six people". */
export const teamMembers: ReadonlySet<string> = new Set(["person", "people", "member"]);
