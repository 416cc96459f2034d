import { toLabel } from "../words/names.ts";
import type { Notebook } from "./notebook.ts";
import type { Sentence } from "./sentence.ts";

const builders = new Set(["team", "developer", "engineer", "programmer"]);

/** Reads who builds the product: "a team of four developers who know Go"; whether it says that. */
export function readTeam(sentence: Sentence, notes: Notebook): boolean {
  const { words, ref } = sentence;
  const at = words.findIndex(({ lemma }) => builders.has(lemma));
  if (at === -1) return false;
  const ours = words.some(
    ({ lower, lemma }) => lower === "we" || lower === "our" || lemma === "team",
  );
  const size = words.findIndex(
    ({ quantity }, i) => quantity?.dimension === "count" && Math.abs(i - at) <= 3,
  );
  const value = words[size]?.quantity?.value;
  const knows = words.some(({ lower }) =>
    /^(?:know|knows|knowing|experienced|experience|familiar|skilled|skills|fluent|background|expertise)$/.test(
      lower,
    ),
  );
  const skills = knows ? namesIn(sentence) : [];
  const people =
    ours && typeof value === "number" && Number.isInteger(value) && value > 0 && value <= 1000;
  if (!people && skills.length === 0) return false;
  notes.teams.put(sentence, ["team"], {
    statement: ref,
    skills: [...skills],
    ...(people ? { size: value } : {}),
  });
  return true;
}

function namesIn({ words }: Sentence): readonly string[] {
  const names = words.flatMap(({ term }) =>
    term?.terms[0].data.kind === "product" ? [toLabel(term.terms[0].data.name)] : [],
  );
  return [...new Set(names)];
}
