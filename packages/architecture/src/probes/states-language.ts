/// <reference path="./asl-validator.d.ts" />

import { stateMachines } from "../artifacts/state-machines.ts";
import { probe } from "../kit.ts";

/** asl-validator holds each state machine against the schema of the Amazon States Language, where it is installed. */
export const statesLanguage = probe("states-language", {
  of: { stateMachines },
  when: "verify",
  tool: "asl-validator 4",
  run: async ({ files, report }) => {
    const faultOf = await openValidator();
    if (!faultOf)
      return { status: "not-run", detail: "the package asl-validator is not installed" };
    let faults = 0;
    for (const { path, text } of files.stateMachines) {
      const reason = await faultOf(text);
      if (reason === undefined) continue;
      faults += 1;
      report("workflow-invalid", { path, reason });
    }
    const count = files.stateMachines.length;
    return faults === 0
      ? { status: "passed", detail: `${count} state machines accepted` }
      : { status: "failed", detail: `${faults} of ${count} state machines are refused` };
  },
});

/** What the validator says against a state machine; nothing where the package is not there. */
export async function openValidator(): Promise<
  ((text: string) => Promise<string | undefined>) | undefined
> {
  try {
    const { default: validate } = await import("asl-validator");
    return async (text) => {
      const { isValid, errorsText } = await validate(JSON.parse(text));
      return isValid ? undefined : errorsText("; ").slice(0, 500);
    };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND")
      return undefined;
    throw error;
  }
}
