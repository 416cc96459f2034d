import type { DataOf } from "@planc/core";
import type { reading } from "@planc/core/ir";
import type { StatementRole } from "../statements/statement-role.ts";
import { toLabel } from "../words/names.ts";
import { labelPriority, type Priority } from "./label-priority.ts";
import type { Notebook } from "./notebook.ts";
import { kindOf, priorityOf } from "./read-requirement.ts";
import type { Sentence } from "./sentence.ts";

type Kind = DataOf<typeof reading.requirement>["kind"];

/** What the sections of a specification list; requirements without a key are read by their clauses. */
export const sectionKinds: Partial<Record<StatementRole, Kind>> = {
  story: "story",
  scenario: "scenario",
  "edge-case": "scenario",
  criterion: "criterion",
  premise: "premise",
  dependency: "premise",
  answer: "premise",
};

/** Writes a statement down as part of what its section lists: statements of one group are one of it. */
export function readSectionRequirement(
  sentence: Sentence,
  notes: Notebook,
  given?: { readonly priority: Priority | undefined },
): void {
  const { ref, key, role, story, group, words } = sentence;
  const kind =
    role === "requirement" || role === undefined
      ? kindOf(sentence, { first: 0, last: words.length })
      : sectionKinds[role];
  const text = textOf(sentence);
  if (kind === undefined || text === "") return;
  const priority = given ? given.priority : (labelPriority(sentence) ?? priorityOf(words));
  notes.requirements.put(sentence, [key ?? group ?? text], {
    statement: ref,
    kind,
    text: text.charAt(0).toUpperCase() + text.slice(1),
    ...(key === undefined ? {} : { key: toLabel(key) }),
    ...(priority === undefined ? {} : { priority }),
    ...(story === undefined ? {} : { story }),
    ...(group === undefined ? {} : { group }),
  });
}

/** Without the number and priority of a story's heading. */
function textOf({ text, kind, role }: Sentence): string {
  const plain =
    role === "story" && (kind === "heading" || kind === "label")
      ? text
          .replace(
            /^(?:(?:user[ -]?)?story|us(?=[ -]{0,3}#?\d)|user scenario)[ -]{0,3}#?\d{0,3}[a-z]?\s{0,3}[:.–—-]{0,2}\s{0,3}/i,
            "",
          )
          .replace(/\(?\bpriority\b[^()]{0,40}\)?/i, "")
      : text;
  return plain
    .replace(/[\s:;]{1,20}$/, "")
    .trim()
    .slice(0, 4000);
}
