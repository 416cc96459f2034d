import { numberedNouns } from "../catalog/units.ts";
import type { Piece } from "../words/pieces.ts";
import { isDayOfMonth } from "./own-number.ts";

/** The number at a piece is an example, a name, a time of day or a code, rather than a measure. */
export function measuresNothing(pieces: readonly Piece[], at: number, next: number): boolean {
  return (
    isClock(pieces, at, next) ||
    isReference(pieces, at) ||
    isStatusCode(pieces, at, next) ||
    isQuoted(pieces, at) ||
    isSchedule(pieces, at, next) ||
    (next === at + 1 && isDayOfMonth(pieces, at)) ||
    isNumberedExample(pieces, at) ||
    isFormula(pieces, at, next) ||
    isBareDefault(pieces, at, next) ||
    isBareExample(pieces, at, next)
  );
}

/** "(e.g. 24h, 90m)": an amount among examples with nothing that it is of. */
function isBareExample(pieces: readonly Piece[], at: number, next: number): boolean {
  const closing = pieces.slice(next, next + 5).findIndex(({ text }) => /^[),;]$/.test(text));
  // `1h30m` is one amount.
  const joined = pieces.slice(next, next + Math.max(0, closing)).every(({ spaced }) => !spaced);
  if (closing === -1 || (closing > 1 && !joined)) return false;
  for (let i = at - 1; i >= 0 && i >= at - 16; i--) {
    const piece = pieces[i];
    if (!piece || /^[();]$/.test(piece.text)) return false;
    if (piece.lower === "e" && pieces[i + 2]?.lower === "g") return true;
    if (piece.lower === "eg" || piece.lower === "example") return true;
  }
  return false;
}

/** "Attempt 1: 0.5s, Attempt 2: 1.25s": the steps of a worked example. */
function isNumberedExample(pieces: readonly Piece[], at: number): boolean {
  return (
    pieces[at - 1]?.text === ":" &&
    pieces[at - 2]?.kind === "digits" &&
    numberedNouns.has(pieces[at - 3]?.lower ?? "")
  );
}

/** "delay = (1.5^attempt - 1)": a power is near, so it is a term of a formula. */
function isFormula(pieces: readonly Piece[], at: number, next: number): boolean {
  return pieces.slice(Math.max(0, at - 6), next + 2).some(({ text }) => text === "^");
}

/** "(default 0)": a value that a field begins with. */
function isBareDefault(pieces: readonly Piece[], at: number, next: number): boolean {
  const before = /^[:=]$/.test(pieces[at - 1]?.text ?? "") ? at - 2 : at - 1;
  return pieces[before]?.lower === "default" && /^(?:[),;.]?)$/.test(pieces[next]?.text ?? "");
}

/** `09:00`, `17:30:00` */
function isClock(pieces: readonly Piece[], at: number, next: number): boolean {
  const digits = (i: number) => pieces[i]?.kind === "digits";
  const behind = pieces[next]?.text === ":" && !pieces[next]?.spaced;
  const before = pieces[at - 1]?.text === ":" && !pieces[at]?.spaced;
  return (behind && digits(next + 1) && !pieces[next + 1]?.spaced) || (before && digits(at - 2));
}

/** `#140`, `issue 12`, `issues 12 and 13` */
function isReference(pieces: readonly Piece[], at: number): boolean {
  if (pieces[at - 1]?.text === "#") return true;
  for (let i = at - 1; i >= 0 && i >= at - 10; i--) {
    const piece = pieces[i];
    if (!piece || numberedNouns.has(piece.lower)) return piece !== undefined && i < at - 1;
    if (piece.kind !== "digits" && !/^(?:,|and|or|#|\/)$/.test(piece.lower)) return false;
  }
  return false;
}

/** `404`, `4xx`: three digits in a sentence that speaks of codes, with nothing counted behind. */
function isStatusCode(pieces: readonly Piece[], at: number, next: number): boolean {
  const text = pieces[at]?.text ?? "";
  if (next !== at + 1 || !/^[1-5]\d\d$/.test(text)) return false;
  const near = pieces.slice(Math.max(0, at - 40), at + 12);
  return near.some(({ lower }) => statusWords.has(lower)) && !isCounted(pieces[next]);
}

const statusWords: ReadonlySet<string> = new Set(
  "http status code codes error errors response responses returns return redirect unauthorized forbidden".split(
    " ",
  ),
);

/** "500 members", "100 ms", but "404 errors" */
function isCounted(piece: Piece | undefined): boolean {
  if (piece === undefined || statusWords.has(piece.lower)) return false;
  return /^(?:ms|s|sec|%|mb|kb|gb|people)$|[a-z]{2}[^s]s$/.test(piece.lower);
}

/** Inside of quotation marks it is somebody's example: `"2d6"`, `"Order 66"`. */
function isQuoted(pieces: readonly Piece[], at: number): boolean {
  const reach = 14;
  let open = false;
  for (let i = at - 1; i >= 0 && i >= at - reach; i--) {
    const text = pieces[i]?.text ?? "";
    if (text === "“" || (text === '"' && opensQuote(pieces, i))) {
      open = true;
      break;
    }
    if (text === "”" || text === '"') break;
  }
  if (!open) return false;
  for (let i = at + 1; i < pieces.length && i <= at + reach; i++) {
    const text = pieces[i]?.text ?? "";
    if (text === "”" || text === '"') return true;
  }
  return false;
}

function opensQuote(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.spaced === true || /^[([]$/.test(pieces[at - 1]?.text ?? "(");
}

/** `0 2 * * *`: fields of a schedule. */
function isSchedule(pieces: readonly Piece[], at: number, next: number): boolean {
  const star = (i: number) => pieces[i]?.text === "*";
  return star(next) || star(at - 1) || (star(next + 1) && pieces[next]?.kind === "digits");
}
