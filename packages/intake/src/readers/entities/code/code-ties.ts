import { use } from "../../sentence.ts";
import type { ConceptIndex } from "../concept-index.ts";
import type { BlockPart } from "../entity-blocks.ts";
import type { NotedTie } from "../note-facts.ts";
import type { Tie } from "../read-ties.ts";

/** Reads ties that stand on lines of code of their own: `GARDEN ||--o{ PLOT : has`, `Ref: a.x > b.id`. */
export function codeTies(parts: readonly BlockPart[], index: ConceptIndex): readonly NotedTie[] {
  return parts.flatMap(({ sentence }): readonly NotedTie[] => {
    if (sentence.kind !== "code") return [];
    const tie = tieIn(sentence.text, index);
    if (tie) use(sentence, 0, sentence.words.length);
    return tie ? [{ sentence, tie, named: true }] : [];
  });
}

const inDiagram =
  /^["`]?([\w-]{1,60})["`]?\s{1,4}([|}o][|o]|\}\||\}o)(?:--|\.\.)([|o][|{]|o\{|\|\{)\s{1,4}["`]?([\w-]{1,60})["`]?/;
const inDbml =
  /^ref\b[^:]{0,60}:\s{0,4}["`]?(\w{1,60})["`]?\.["`(]?[\w, ]{1,80}["`)]?\s{1,4}(<>|[<>-])\s{1,4}["`]?(\w{1,60})["`]?\./i;
const inSql =
  /^alter\stable\s(?:only\s)?["`]?(?:\w{1,60}\.)?(\w{1,60})["`]?\s.{0,120}\breferences\s["`]?(?:\w{1,60}\.)?(\w{1,60})/i;

function tieIn(text: string, index: ConceptIndex): Tie | undefined {
  const span = { from: 0, to: text.length };
  const find = (name = "") => index.find(name.replaceAll("-", " "));
  const drawn = inDiagram.exec(text);
  if (drawn) {
    const [one, other] = [find(drawn[1]), find(drawn[4])];
    if (one === undefined || other === undefined) return undefined;
    const [left = "", right = ""] = [drawn[2], drawn[3]];
    const [manyLeft, manyRight] = [left.startsWith("}"), right.endsWith("{")];
    const kind =
      manyLeft && manyRight ? "many-to-many" : manyLeft || manyRight ? "many-to-one" : "one-to-one";
    const turned = manyLeft && !manyRight;
    const required = (turned ? right : left).includes("o") ? undefined : true;
    return {
      ...(turned || kind === "many-to-many" ? { from: one, to: other } : { from: other, to: one }),
      kind,
      ...(required === undefined || kind === "many-to-many" ? {} : { required }),
      inferred: false,
      span,
    };
  }
  const referred = inDbml.exec(text);
  if (referred) {
    const [one, other] = [find(referred[1]), find(referred[3])];
    if (one === undefined || other === undefined) return undefined;
    if (referred[2] === "<>")
      return { from: one, to: other, kind: "many-to-many", inferred: false, span };
    const kind = referred[2] === "-" ? "one-to-one" : "many-to-one";
    return referred[2] === "<"
      ? { from: other, to: one, kind, inferred: false, span }
      : { from: one, to: other, kind, inferred: false, span };
  }
  const altered = inSql.exec(text);
  const [from, to] = [find(altered?.[1]), find(altered?.[2])];
  return from === undefined || to === undefined || !altered
    ? undefined
    : { from, to, kind: "many-to-one", inferred: false, span };
}
