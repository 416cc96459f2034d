import type { DraftOf, Ref } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { nameWords } from "../words/split-name.ts";

type Concept = DraftOf<typeof brief.concept>;

const toCome = /^(?:future|planned|scheduled|upcoming)$/;
const atOnce = /\b(?:immediate|now|today)\b/i;
const done = /\b(?:actual|completed|done|executed|made|occurred|past|performed|posted|recorded)\b/i;

/**
 * What is recorded at once is none of those that are to come: an "immediate payment" is no "scheduled payment"
 * where another thing keeps the payments that were made.
 */
export function doneNow(
  { verb, concept: name }: { readonly verb: string; readonly concept: string },
  found: Ref<"brief/concept">,
  concepts: readonly Concept[],
): Ref<"brief/concept"> | undefined {
  const own = concepts.find(({ id }) => found === `brief/concept#${id}`);
  const [first = "", ...rest] = nameWords(own?.data.name ?? "");
  const isRecorded = /^(?:log|record)$/.test(verb) || atOnce.test(name);
  const said = nameWords(name);
  if (!own || rest.length === 0 || !toCome.test(first) || said.includes(first) || !isRecorded) {
    return undefined;
  }
  const head = rest.at(-1) ?? "";
  const [only, ...others] = concepts.filter(
    ({ data: { name: called, description = "", role } }) =>
      called !== own.data.name &&
      role === "stored" &&
      done.test(description) &&
      (nameWords(called).includes(head) || nameWords(description.slice(0, 200)).includes(head)),
  );
  return only && others.length === 0 ? `brief/concept#${only.id}` : undefined;
}
