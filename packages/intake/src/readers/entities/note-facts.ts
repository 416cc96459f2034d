import { toLabel } from "../../words/names.ts";
import type { Notebook } from "../notebook.ts";
import type { Sentence } from "../sentence.ts";
import type { Field } from "./read-field.ts";
import type { Tie } from "./read-ties.ts";

/** Writes a property of a thing down. */
export function noteField(
  sentence: Sentence,
  concept: string,
  field: Field,
  notes: Notebook,
): void {
  const { facts, span, many } = field;
  const name = toLabel(field.name);
  const { target: _, key: __, values, type, default: initial, ...rest } = facts;
  const shown = type ?? (many && values === undefined ? ("list" as const) : undefined);
  notes.attributes.put(
    sentence,
    [concept, name],
    {
      statement: sentence.ref,
      concept: toLabel(concept),
      name,
      ...(shown === undefined ? {} : { type: shown }),
      ...rest,
      ...(values === undefined ? {} : { values: [...values] }),
      ...(initial === undefined ? {} : { default: toLabel(initial) }),
    },
    span,
  );
}

/** Writes a relation between two things down. */
export function noteTie(sentence: Sentence, tie: Tie, notes: Notebook): void {
  const { from, to, kind, role, required, owned, inferred, span } = tie;
  notes.relations.put(
    sentence,
    [from, to, ...(role === undefined ? [] : [role])],
    {
      statement: sentence.ref,
      from: toLabel(from),
      to: toLabel(to),
      kind,
      ...(role === undefined ? {} : { role: toLabel(role) }),
      ...(required === undefined ? {} : { required }),
      ...(owned === undefined ? {} : { owned }),
      ...(inferred ? { inferred } : {}),
    },
    span,
  );
}
