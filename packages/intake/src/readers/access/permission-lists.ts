import { deedNouns, deedVerbs } from "../../catalog/deed-verbs.ts";
import { privilegedRoles } from "../../catalog/nouns.ts";
import { effects } from "../../catalog/verbs.ts";
import { capitalise, toLabel } from "../../words/names.ts";
import { isRoleName } from "../../words/role-names.ts";
import type { Notebook } from "../notebook.ts";
import { headOf, roleNamed } from "../read-role-list.ts";
import type { Sentence } from "../sentence.ts";
import type { TextSpan } from "../text-span.ts";
import { verbMeant } from "./said-of-deeds.ts";

interface Grant {
  readonly verbs: readonly string[];
  readonly concept: string;
  readonly actors: readonly string[];
  readonly span: TextSpan;
}

/** Reads who alone may, as lists give it: "ticket close/reopen = Agent or Lead; ticket delete = Admin". */
export function readPermissionList(sentence: Sentence, notes: Notebook): void {
  if (sentence.kind === "code") return;
  for (const { verbs, concept, actors, span } of grantsIn(sentence.text)) {
    for (const verb of verbs) {
      const about = { statement: sentence.ref, verb, concept };
      notes.access.put(
        sentence,
        ["only", ...actors, verb, concept],
        { ...about, modality: "only", actors: [...actors], conditions: [] },
        span,
      );
      // What is no word for people may be a role that the text lists, or a value.
      for (const actor of actors.filter((name) => isRoleName(headOf(name)))) {
        notes.actions.put(sentence, [verb, concept, actor], { ...about, actor }, span);
        const privileged = privilegedRoles.has(headOf(actor)) ? { privileged: true } : {};
        const person = {
          statement: sentence.ref,
          name: actor,
          kind: "person",
          ...privileged,
        } as const;
        notes.actors.put(sentence, [actor], person, span);
      }
    }
  }
}

function grantsIn(text: string): readonly Grant[] {
  const grants: Grant[] = [];
  let from = 0;
  for (const part of text.split(";")) {
    const equals = part.split(/\s=\s|\s→\s/);
    const [left = "", right] = equals;
    if (equals.length === 2 && right !== undefined) {
      const actors = right
        .replace(/\.\s*$/, "")
        .split(/,|\/|\s(?:or|and)\s/)
        .map((name) => name.replace(/[`*"“”']/g, " ").trim())
        .filter((name) => name !== "")
        .map(roleNamed);
      const known = actors.filter((name) => name !== undefined);
      const deed = deedIn(left.slice(left.lastIndexOf(":") + 1));
      if (deed && known.length > 0 && known.length === actors.length) {
        grants.push({ ...deed, actors: known, span: { from, to: from + part.length } });
      }
    }
    from += part.length + 1;
  }
  return grants;
}

/** "order create/submit", "return approval" */
function deedIn(left: string): Pick<Grant, "verbs" | "concept"> | undefined {
  const words = left
    .replace(/[`*"“”']/g, " ")
    .trim()
    .split(/\s+/);
  const last = words.at(-1) ?? "";
  const verbs = last
    .toLowerCase()
    .split("/")
    .map((each) => deedNouns[each] ?? each);
  const known = verbs.every((verb) => effects.has(verb) || deedVerbs.has(verb));
  const named = words.slice(0, -1);
  const plain = named.every((word) => /^\p{L}[\p{L}-]*$/u.test(word));
  if (!known || !plain || named.length === 0 || named.length > 3) return undefined;
  const concept = toLabel(capitalise(named.join(" ")));
  const meant = verbs.map(verbMeant).filter((verb) => verb !== undefined);
  return meant.length === 0 ? undefined : { verbs: meant.map(toLabel), concept };
}
