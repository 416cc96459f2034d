import { plainModifiers } from "../../catalog/access-words.ts";
import { deedNouns, deedVerbs } from "../../catalog/deed-verbs.ts";
import { effects } from "../../catalog/verbs.ts";
import { singular } from "../../words/singular.ts";
import { verbOf } from "../../words/verb-forms.ts";
import { verbMeant } from "./said-of-deeds.ts";

/** What a cell of a table of permissions grants. */
export interface Grant {
  readonly kind: "yes" | "no" | "own" | "member" | "read" | "none";
  /** Of `member`: what they are a member of. */
  readonly of?: string;
}

const yes =
  /^(?:yes|y|true|✓|✔|✔️|✅|☑|☑️|●|•|x|\+|allowed?|full|full access|all|can|granted|any|any time)$/iu;
const no =
  /^(?:no|n|false|✗|✘|❌|✖|×|🚫|den(?:y|ied)|never|not allowed|forbidden|no access|cannot)$/iu;
const nothing = /^(?:[-–—]{1,3}|n\/?a|none|○|)$/iu;
const looks = /^(?:read|view|read[- ]only|view[- ]only|r|see)$/iu;
const group =
  /\b(team|group|organi[sz]ation|company|department|project|tenant|workspace|branch|class|store)\b/iu;

/** The grant of a cell; nothing where it is none. */
export function grantOf(text: string): Grant | undefined {
  const plain = text
    .replace(/[*_`.]/g, "")
    .trim()
    .slice(0, 80);
  const bare = plain.replace(/\([^()]{0,60}\)/g, "").trim();
  const note = plain.slice(bare.length);
  if (nothing.test(plain)) return { kind: "none" };
  if (no.test(bare)) return { kind: "no" };
  if (looks.test(bare)) return { kind: "read" };
  const limited = /^(?:limited|partial|conditional|own|assigned|self)\b/iu.test(bare);
  if (!yes.test(bare) && !limited && !/\bonly$/iu.test(bare)) return undefined;
  const said = limited || /\bonly$/iu.test(bare) ? plain : note;
  const of = group.exec(said)?.[1]?.toLowerCase();
  if (of !== undefined) return { kind: "member", of };
  if (/\b(?:own|assigned|self|mine|theirs?|created)\b/iu.test(said)) return { kind: "own" };
  return yes.test(bare) ? { kind: "yes" } : undefined;
}

/** Something done, as the head of a row or column names it. */
export interface HeadAct {
  /** Absent where the head names a thing alone. */
  readonly verb?: string;
  readonly concept?: string;
  readonly own?: true;
  /** "Delete any comment": whosever it is. */
  readonly any?: true;
}

/** "Create / edit posts", "Delete own comments", "Invoices", "User management": what is done. */
export function actsOf(head: string): readonly HeadAct[] {
  const plain = head
    .replace(/[*_`"“”]/g, "")
    .replace(/\([^()]{0,80}\)/g, "")
    .trim()
    .slice(0, 120);
  const own = /\b(?:own|self|their|my)\b/iu.test(plain) ? ({ own: true } as const) : {};
  const any = /\b(?:all|any|others'?)\b/iu.test(plain) ? ({ any: true } as const) : {};
  const acts: { verb?: string; concept?: string }[] = [];
  for (const part of plain.split(/\s*(?:\/|,|&|\+|\band\b|\bor\b)\s*/iu)) {
    const words = part
      .toLowerCase()
      .split(/\s+/u)
      .filter((word) => word !== "");
    const [first = "", ...rest] = words;
    if (first === "") continue;
    const verb = verbOf(first, (each) => deedVerbs.has(each) || each === "view")?.verb;
    const base = verb === first || first.endsWith("ing") ? verb : undefined;
    const last = words.at(-1) ?? "";
    const noun = words.length > 1 ? deedNouns[singular(last)] : undefined;
    if (base !== undefined && (rest.length > 0 || effects.has(base))) {
      acts.push({ verb: base, ...named(rest) });
    } else if (noun !== undefined) acts.push({ verb: noun, ...named(words.slice(0, -1)) });
    else acts.push(named(words));
  }
  // "Create / edit posts": what comes last is what all are done to.
  const shared = acts.findLast(({ concept }) => concept !== undefined)?.concept;
  return acts.flatMap(({ verb, concept }): readonly HeadAct[] => {
    const meant = verb === undefined ? undefined : verbMeant(verb);
    if (verb !== undefined && meant === undefined) return [];
    const thing = concept ?? (verb === undefined ? undefined : shared);
    return [
      {
        ...(meant === undefined ? {} : { verb: meant }),
        ...(thing === undefined ? {} : { concept: thing }),
        ...own,
        ...any,
      },
    ];
  });
}

function named(words: readonly string[]): { readonly concept?: string } {
  const telling = words.filter((word) => !plainModifiers.has(word) && /^[\p{L}-]+$/u.test(word));
  const head = telling.at(-1);
  if (head === undefined) return {};
  return { concept: [...telling.slice(0, -1), singular(head)].join(" ") };
}
