import { optional } from "@planc/core";
import { decision, integration } from "@planc/core/ir";
import { plannedCalls, wrongPolicies } from "../agree/call-policies.ts";
import { countedAlike, wrongCounts } from "../agree/counts.ts";
import { knownNames } from "../agree/known-names.ts";
import { excerpt, judgedLines } from "../agree/record-text.ts";
import { unknownNames } from "../agree/unknown-names.ts";
import { decisionRecordFiles } from "../artifacts/decision-records.ts";
import { probe } from "../kit.ts";
import { drawnReads } from "../records/drawn.ts";
import { registeredLines, registerPath } from "../records/register.ts";
import { counted } from "../text/words.ts";

/** What records say of the plan is so: each name is one of the plan, and each number is that of the plan. */
export const recordsAgree = probe("records-agree", {
  of: { records: decisionRecordFiles },
  reads: {
    ...drawnReads,
    choices: decision.choice,
    calls: optional(integration.call),
    providers: optional(integration.provider),
  },
  when: "compile",
  tool: "the plan's own names and numbers",
  run: ({ files, report, ...plan }) => {
    const known = knownNames(plan);
    const planned = plannedCalls(plan.calls, plan.providers);
    const told = new Map<string, { readonly count: number; readonly path: string }>();
    let faults = 0;
    const records = files.records.filter(({ path }) => path !== registerPath);
    const lines = new Map(records.map(({ path, text }) => [path, judgedLines(text)]));
    const judged = new Set([...lines.values()].flat());
    // What a record says in the same words is judged there.
    for (const { path, text } of files.records)
      if (path === registerPath)
        lines.set(
          path,
          registeredLines(text).filter((line) => !judged.has(line)),
        );
    for (const [path, own] of lines) {
      const id = /^decisions\/\d+-(.+)\.md$/.exec(path)?.[1];
      const choice = plan.choices.find((each) => each.id === id);
      const place = choice ? { ref: choice.ref } : {};
      for (const line of own) {
        for (const { kind, name, index } of unknownNames(line, known)) {
          faults += 1;
          const where = excerpt(line, index, name.length);
          report("record-name-unknown", { record: path, kind, name, where }, place);
        }
        for (const { text: said, index, instead } of wrongCounts(line, known)) {
          faults += 1;
          const where = excerpt(line, index, said.length);
          report("record-count-wrong", { record: path, said, instead, where }, place);
        }
        for (const { text: said, index, system, instead } of wrongPolicies(line, planned)) {
          faults += 1;
          const where = excerpt(line, index, said.length);
          report("record-policy-wrong", { record: path, said, system, instead, where }, place);
        }
        for (const { of, count, index, text: said } of countedAlike(line)) {
          const first = told.get(of);
          if (!first) told.set(of, { count, path });
          else if (first.count !== count) {
            faults += 1;
            const where = excerpt(line, index, said.length);
            const instead = `${first.path} says ${first.count}`;
            report("record-count-wrong", { record: path, said, instead, where }, place);
          }
        }
      }
    }
    const looked = counted(records.length, "record");
    return {
      status: "passed",
      detail: faults === 0 ? `${looked} read` : `${looked} read, ${faults} to look at`,
    };
  },
});
