import { clip } from "../words/cut-text.ts";
import type { Word } from "../words/word.ts";
import { type Sentence, textBetween } from "./sentence.ts";

/** Where the words end that say how: at the next verb, name of a role, or what it is for. */
const ends = /^(?:for|to|so|in|on|at|by|from|that|which|when|where|while|because|as|via|through)$/;

/** Words by which something is set up, rather than built together with it. */
const settings =
  /(?:^|[ -])(?:mode|modes|routing|policy|policies|locking|isolation|replication|retention|acknowledge?ments?|acks?|partition(?:s|ing)?|persistence|clustering|failover|tls|ttl|quorum|mirroring|extensions?|compliance|encryption|compression|versioning|streaming)(?:$|[ ,])/i;

/** "NATS with pull consumers and manual ack mode": how a named technology is to be used. */
export function mannerAt(sentence: Sentence, from: number): string | undefined {
  const { words } = sentence;
  if (words[from]?.lower !== "with") return undefined;
  let last = from + 1;
  while (isPart(words[last])) last++;
  while (last > from + 1 && /^(?:,|and|or)$/.test(words[last - 1]?.lower ?? "")) last--;
  if (last === from + 1) return undefined;
  const text = textBetween(sentence, from, last);
  return settings.test(text) ? clip(text, 200) : undefined;
}

function isPart(word: Word | undefined): boolean {
  if (word === undefined || ends.test(word.lower)) return false;
  if (/^[,/]$/.test(word.text) || word.lower === "and" || word.lower === "or") return true;
  // What is named here is known, or has words of its own.
  return word.kind !== "number" && /^(?:DET|ADJ|NOUN|PROPN|NUM|ADV|VERB)$/.test(word.tag);
}
