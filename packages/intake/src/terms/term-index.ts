import pluralize from "pluralize";
import { cutPieces, type Piece } from "../words/pieces.ts";
import type { Term, TermMatch } from "./term.ts";

interface Spelling {
  readonly term: Term;
  /** The exact characters that it has to be written in, where its case matters. */
  readonly exact?: string;
}

interface Branch {
  readonly next: Map<string, Branch>;
  readonly ends: Spelling[];
}

/** The pieces that names begin with. Names are cut into the rest when a text has their first piece. */
type Root = Map<string, { readonly uncut: (readonly [string, Spelling])[]; branch?: Branch }>;

/** Finds names of the vocabulary in texts, in time proportional to the length of the text. */
export interface TermIndex {
  find(text: string, pieces: readonly Piece[]): readonly TermMatch[];
}

let latest: { readonly terms: readonly Term[]; readonly index: TermIndex } | undefined;

/** The index of the terms; where they are the latest ones again, so is the index. */
export function termIndexOf(terms: readonly Term[]): TermIndex {
  const same =
    latest?.terms.length === terms.length &&
    latest.terms.every(({ ref, data }, i) => terms[i]?.ref === ref && terms[i].data === data);
  if (!latest || !same) latest = { terms, index: createTermIndex(terms) };
  return latest.index;
}

/** Builds the index: a tree of the pieces of each name and alias. */
export function createTermIndex(terms: readonly Term[]): TermIndex {
  const root: Root = new Map();
  for (const term of terms) {
    const { name, aliases, exact, kind } = term.data;
    for (const spelling of new Set([name, ...aliases])) {
      add(spelling, exact ? { term, exact: spelling } : { term });
      if (kind === "pattern" || kind === "style") {
        // `message queues` is the same pattern as `message queue`; products have no plural.
        const plural = pluralize(spelling);
        add(plural, exact ? { term, exact: plural } : { term });
      }
    }
  }
  return { find: (text, pieces) => findAll(root, text, pieces) };

  function add(spelling: string, entry: Spelling): void {
    const first = firstPiece.exec(spelling)?.[0];
    if (first === undefined) return;
    const word = normal(first.toLowerCase());
    const start = root.get(word);
    if (start) start.uncut.push([spelling, entry]);
    else root.set(word, { uncut: [[spelling, entry]] });
  }
}

/** As `cutPieces` cuts it, but for hyphens. */
const firstPiece = /[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}_-]/u;

/** All names that begin with a piece. */
function branchAt(root: Root, word: string): Branch | undefined {
  const start = root.get(word);
  if (!start) return undefined;
  start.branch ??= treeOf(start.uncut);
  return start.branch;
}

function treeOf(uncut: readonly (readonly [string, Spelling])[]): Branch {
  const tree: Branch = { next: new Map(), ends: [] };
  for (const [spelling, entry] of uncut) {
    let branch = tree;
    const [, ...pieces] = cutPieces(spelling).filter((each) => !isHyphen(each));
    for (const piece of pieces) {
      const word = normal(piece.lower);
      const next = branch.next.get(word) ?? { next: new Map(), ends: [] };
      branch.next.set(word, next);
      branch = next;
    }
    branch.ends.push(entry);
  }
  return tree;
}

/** The longest name at each place; names do not overlap. */
function findAll(root: Root, text: string, pieces: readonly Piece[]): readonly TermMatch[] {
  const matches: TermMatch[] = [];
  for (let first = 0; first < pieces.length; ) {
    const match = isWordStart(pieces, first) ? longestAt(root, text, pieces, first) : undefined;
    if (match) matches.push(match);
    first = match?.last ?? first + 1;
  }
  return matches;
}

function longestAt(
  root: Root,
  text: string,
  pieces: readonly Piece[],
  first: number,
): TermMatch | undefined {
  let best: TermMatch | undefined;
  let branch: Branch | undefined;
  for (let at = first; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece) break;
    if (at > first && isHyphen(piece) && pieces[at + 1]?.spaced === false) continue;
    const word = normal(piece.lower);
    branch = at === first ? branchAt(root, word) : branch?.next.get(word);
    if (!branch) break;
    if (branch.ends.length === 0 || !isWordEnd(pieces, at)) continue;
    const start = pieces[first]?.start ?? 0;
    const [term, ...more] = fitting(branch.ends, text.slice(start, piece.end));
    if (term) best = { first, last: at + 1, start, end: piece.end, terms: [term, ...more] };
  }
  return best;
}

function fitting(ends: readonly Spelling[], written: string): readonly Term[] {
  const terms = ends
    .filter(({ exact }) => exact === undefined || exact === written)
    .map(({ term }) => term);
  return [...new Set(terms)].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Names match whole words alone: `Java` is not in `JavaScript`, nor `js` in `lodash.js`. */
function isWordStart(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  if (!before || pieces[at]?.spaced) return true;
  // `US3-S3`: a numbered key goes on.
  if (before.text === "-" && !before.spaced && pieces[at - 2]?.kind === "digits") return false;
  return before.kind === "mark" && !(holdsWords.has(before.text) && isInside(pieces, at - 1));
}

function isWordEnd(pieces: readonly Piece[], at: number): boolean {
  const after = pieces[at + 1];
  if (!after || after.spaced) return true;
  if (after.kind !== "mark") return pieces[at]?.kind === "mark";
  // `C` is not in `C++` or `C#`, `Next` not in `Next.js`.
  if (after.text === "+" || after.text === "#") return pieces[at]?.kind === "mark";
  return !(holdsWords.has(after.text) && isInside(pieces, at + 1)) && !isLikeness(pieces, at);
}

const holdsWords = new Set([".", "@", "&", "_"]);

/** The mark has letters or digits right before and after it. */
function isInside(pieces: readonly Piece[], mark: number): boolean {
  const before = pieces[mark - 1];
  const after = pieces[mark + 1];
  return (
    pieces[mark]?.spaced === false &&
    after?.spaced === false &&
    before?.kind !== "mark" &&
    after.kind !== "mark"
  );
}

/** `Redis-like`, `S3-compatible`: like the product, but not it. */
function isLikeness(pieces: readonly Piece[], at: number): boolean {
  const word = pieces[at + 2];
  return (
    pieces[at + 1]?.text === "-" &&
    pieces[at + 1]?.spaced === false &&
    word?.spaced === false &&
    /^(?:like|style|compatible|alike|inspired)$/.test(word.lower)
  );
}

function isHyphen(piece: Piece): boolean {
  return piece.text === "-" || piece.text === "_";
}

/** One spelling of words that are written in two ways: `containerised`, `containerized`. */
function normal(lower: string): string {
  return lower.replace(/is(?=(?:e[ds]?|ing|ations?|ers?)$)/, "iz");
}
