import { endingStates } from "../../catalog/state-words.ts";
import { effects } from "../../catalog/verbs.ts";
import { happened, type Leading, leadingIn, statesBehind, statesIn } from "./state-lists.ts";

/** What a sentence says may, or must not, lead to a state; `to` is the state or the verb that leads there. */
export interface Way {
  readonly modality: "may" | "only" | "never" | "before";
  readonly to: string;
  readonly from: readonly string[];
}

interface Token {
  readonly lower: string;
  readonly from: number;
  readonly to: number;
}

/** Words without one of which no sentence says what may follow what. */
export const tellsOfWays =
  /\b(?:only|solely|exclusively|not|never|cannot|can['’]t|no longer|before|until|prior|from|moves?|transitions?|changes?|advances?|(?:non-?)?terminal|final)\b/i;

const openers = /^(?:from|when|while|if|in|during)$/;
const stops = /^[.;:!?()]$/;
/** Who alone may is said of them, and of nobody else. */
const everybody =
  /\b(?:users?|people|anyone|systems?|both|all|any|must (?:allow|support|permit)|allowed)\b/i;

export function findWays(text: string): readonly Way[] {
  const tokens = [...text.matchAll(/\p{L}[\p{L}'’]*|[.;:!?()]/gu)].map(
    ({ 0: own, index }): Token => ({
      lower: own.toLowerCase(),
      from: index,
      to: index + own.length,
    }),
  );
  return tokens.flatMap(({ lower }, at) => {
    if (/^(?:only|solely|exclusively)$/.test(lower)) return onlyAt(text, tokens, at);
    if (/^(?:not|never|cannot|can['’]t|longer)$/.test(lower)) return bannedAt(text, tokens, at);
    if (/^(?:before|until|prior)$/.test(lower)) return earlierAt(text, tokens, at);
    if (lower === "from") return movedAt(text, tokens, at);
    return lower === "non" ? openAt(tokens, at) : [];
  });
}

/** "cancellation is permitted only from A or B", "can only be cancelled while A" */
function onlyAt(text: string, tokens: readonly Token[], at: number): readonly Way[] {
  const opener = nearest(tokens, at + 1, at + 6, ({ lower }) => openers.test(lower));
  if (opener === undefined) return onlyThose(text, tokens, at);
  const deed = deedIn(tokens, opener - 1, at + 1) ?? deedIn(tokens, at - 1, Math.max(0, at - 14));
  const behind = tokens[opener]?.to ?? text.length;
  if (!deed || isOfSome(text, tokens, deed, opener)) return [];
  if (/^\s(?:any |all |the |an? )?non-?(?:terminal|final|closed)\b/i.test(text.slice(behind))) {
    return [{ modality: "only", to: deed.verb, from: [] }];
  }
  const denied = /^\s(?:\S{1,20}\s){0,4}?(?:not|never)\s(yet\s)?/i.exec(
    text.slice(behind, behind + 90),
  );
  const from = statesBehind(text, denied ? behind + denied[0].length : behind);
  if (from.length === 0) return [];
  return [{ modality: denied ? "before" : "only", to: deed.verb, from: [...from] }];
}

/** "only pending or held orders can be cancelled": the words in front of the last one are states. */
function onlyThose(text: string, tokens: readonly Token[], at: number): readonly Way[] {
  const modal = nearest(tokens, at + 2, at + 9, ({ lower }) =>
    /^(?:can|may|must|should)$/.test(lower),
  );
  if (modal === undefined || tokens[modal + 1]?.lower !== "be") return [];
  const deed = leadingIn(tokens[modal + 2]?.lower ?? "");
  if (deed?.form !== "ed") return [];
  const from = statesBefore(text, tokens, at + 1, modal);
  return from.length === 0 ? [] : [{ modality: "only", to: deed.verb, from }];
}

const fillers = /^(?:be|able|to|possible|allowed|permitted|an?|the|been|is|are)$/;

/** "orders in A, B or C status must not be cancellable", "cannot be cancelled once shipped" */
function bannedAt(text: string, tokens: readonly Token[], at: number): readonly Way[] {
  let next = at + 1;
  while (next < at + 5 && fillers.test(tokens[next]?.lower ?? "")) next++;
  const noun = leadingIn(tokens[at - 2]?.lower ?? "");
  const nounIs = /^(?:is|are|be|must|can|may)$/.test(tokens[at - 1]?.lower ?? "");
  const own = leadingIn(tokens[next]?.lower ?? "");
  const deed = own ?? (nounIs && noun?.form === "noun" ? noun : undefined);
  if (!deed || (deed.form !== "ed" && deed.form !== "able" && deed.form !== "noun")) return [];
  const last = own ? next : next - 1;
  const opener = tokens[last + 1];
  const behind = opener && /^(?:once|after|when|while|if|in|from)$/.test(opener.lower);
  if (behind) {
    const from = statesBehind(text, opener.to);
    const modality = /^(?:once|after)$/.test(opener.lower) ? "before" : "never";
    const states = modality === "before" ? from.map(happened) : from;
    return states.length === 0 ? [] : [{ modality, to: deed.verb, from: [...states] }];
  }
  if (opener?.lower === "by") return [];
  const begins = tokens.findLastIndex(({ lower }, i) => i < at && stops.test(lower)) + 1;
  const modal = nearest(tokens, Math.max(begins, at - 2), at + 1, ({ lower }) =>
    /^(?:must|can|may|should|shall|cannot|can['’]t|is|are)$/.test(lower),
  );
  const from = statesBefore(text, tokens, begins, modal ?? at);
  return from.length === 0 ? [] : [{ modality: "never", to: deed.verb, from }];
}

/** "Orders in A or B status", "A and B orders": what a sentence names in front of what is not done. */
function statesBefore(
  text: string,
  tokens: readonly Token[],
  begin: number,
  end: number,
): string[] {
  const last = tokens[end - 1];
  const first = tokens[begin];
  if (!last || !first || end - begin > 14) return [];
  const own = text.slice(first.from, last.to);
  const inside =
    /\s(?:in|with)\s(?:the |an? |any )?(.{1,100})\s(?:status|state|stage)(?:e?s)?$/i.exec(own);
  if (inside) return [...statesIn(inside[1] ?? "")];
  const words = own.replace(/\s\S+$/, "");
  return words === own ? [] : [...statesIn(words)];
}

/** Verbs of which "before" says until when people may. */
function endsOrChanges(verb: string): boolean {
  const effect = effects.get(verb);
  return endingStates[verb] !== undefined || effect === "delete" || changing.has(verb);
}

const changing: ReadonlySet<string> = new Set(
  "edit update change modify reschedule amend".split(" "),
);
const permits =
  /\b(?:can|may|able|allow(?:s|ed|ing)?|permit(?:s|ted)?|supports?|possible|let|lets)\b/i;

/** "can be edited or cancelled before execution", "until it is shipped" */
function earlierAt(text: string, tokens: readonly Token[], at: number): readonly Way[] {
  const opener = tokens[at];
  if (!opener) return [];
  const begins = tokens.findLastIndex(({ lower }, i) => i < at && stops.test(lower)) + 1;
  const front = text.slice(tokens[begins]?.from ?? 0, opener.from);
  if (!permits.test(front) || !isEverybodys(front)) return [];
  const near = tokens.slice(Math.max(begins, at - 7), at);
  const verbs = near.flatMap(({ lower }) => leadingIn(lower, endsOrChanges)?.verb ?? []);
  const behind = opener.lower === "prior" ? (tokens[at + 1]?.to ?? opener.to) : opener.to;
  if (isOfAnother(text.slice(behind, behind + 90), front)) return [];
  const from = statesBehind(text, behind).slice(0, 3).map(happened);
  if (from.length === 0) return [];
  return [...new Set(verbs)].map((to): Way => ({ modality: "before", to, from: [...from] }));
}

/** "cancels all non-final orders": whatever has not ended. */
function openAt(tokens: readonly Token[], at: number): readonly Way[] {
  if (!/^(?:terminal|final|closed)$/.test(tokens[at + 1]?.lower ?? "")) return [];
  const deed = deedIn(tokens, at - 1, Math.max(0, at - 6));
  const ends = deed && deed.form !== "ed" && endingStates[deed.verb] !== undefined;
  return ends ? [{ modality: "may", to: deed.verb, from: [] }] : [];
}

/** "moves from A or B to C" */
function movedAt(text: string, tokens: readonly Token[], at: number): readonly Way[] {
  const start = tokens[at]?.to ?? text.length;
  const rest = text.slice(start, start + 120);
  const link = /\s(?:in)?to\s/i.exec(rest);
  if (!link || /[.;:!?]/.test(rest.slice(0, link.index))) return [];
  const from = statesIn(rest.slice(0, link.index));
  const [to] = statesBehind(text, start + link.index + link[0].length);
  return to === undefined || from.length === 0 ? [] : [{ modality: "may", to, from: [...from] }];
}

const scene =
  /\b(?:in|is|has)\s(?:an?\s|the\s)?([^,.;:]{1,60}),\swhen\b[^.;]{1,300}?\b(?:moves?|transitions?|changes?|advances?|becomes?)\s(?:(?:in)?to\s|as\s)?/i;

/** "Given an order in A state, when …, then it moves to B": what a scenario shows may be. */
export function shownWays(text: string): readonly Way[] {
  const found = scene.exec(text);
  if (!found) return [];
  const from = statesIn(found[1] ?? "");
  const [to] = statesBehind(text, found.index + found[0].length);
  return to === undefined || from.length === 0 ? [] : [{ modality: "may", to, from: [...from] }];
}

const finals = String.raw`(?<![\p{L}-])(?:terminal|final)`;
const finalList = new RegExp(
  `${finals} (?:states?|status(?:es)?)(?:\\s(?:are|is)\\s|\\s?:\\s?|\\s?\\((?!\\s?(?:no|not)\\b))`,
  "iu",
);
const areFinal = new RegExp(`\\b(?:as|are|is) (?:an? |the )?${finals}\\b`, "iu");

/** "treat A and B as terminal states", "final states (A, B)" */
export function finalStates(text: string): readonly string[] {
  const list = finalList.exec(text);
  if (list) return statesBehind(text, list.index + list[0].length);
  const said = areFinal.exec(text);
  if (!said) return [];
  const front = text.slice(0, said.index);
  const from = Math.max(
    ...[". ", "; ", ": ", "reat ", "onsider "].map((each) => front.lastIndexOf(each) + each.length),
  );
  return statesIn(front.slice(from));
}

function deedIn(
  tokens: readonly Token[],
  from: number,
  to: number,
): (Leading & { at: number }) | undefined {
  for (let at = from; at >= to; at--) {
    const lower = tokens[at]?.lower ?? ".";
    if (stops.test(lower)) return undefined;
    const deed = leadingIn(lower);
    if (deed) return { ...deed, at };
  }
  return undefined;
}

/** "can only be cancelled by managers when …", "managers can cancel only …": others may still otherwise. */
function isOfSome(
  text: string,
  tokens: readonly Token[],
  { at, form }: Leading & { at: number },
  opener: number,
): boolean {
  if (tokens.slice(at, opener).some(({ lower }) => lower === "by")) return true;
  return form === "base" && !isEverybodys(text.slice(0, tokens[at]?.from));
}

function isEverybodys(front: string): boolean {
  return everybody.test(front) || /\b(?:be|is|are|been)\s/i.test(front);
}

function nearest(
  tokens: readonly Token[],
  from: number,
  to: number,
  fits: (token: Token) => boolean,
): number | undefined {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token || stops.test(token.lower)) return undefined;
    if (fits(token)) return at;
  }
  return undefined;
}

/** "until the counter closes": what happens to a thing that the sentence did not speak of before. */
function isOfAnother(behind: string, front: string): boolean {
  const acting =
    /^\s(?:the |an? |any |its |their )?(\p{L}{3,30}) (?:is|are|has|have|was|\p{L}{2,20}[^s]s)\b/iu.exec(
      behind,
    );
  const subject = acting?.[1]?.toLowerCase();
  if (subject === undefined || /^(?:they|that|this|these|those|which)$/.test(subject)) return false;
  return !front.toLowerCase().includes(subject.replace(/s$/, ""));
}
