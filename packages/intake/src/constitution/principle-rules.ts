import { type DataOf, type DraftOf, type Place, type Ref, refOf } from "@planc/core";
import { reading } from "@planc/core/ir";
import { forbiddingTitles } from "../catalog/constitution-titles.ts";
import type { Locate } from "../readers/notebook.ts";
import type { Sentence } from "../readers/sentence.ts";
import type { TextSpan } from "../readers/text-span.ts";
import type { Principle, Statement } from "./outline.ts";
import { clausesOf, isSpokenOf, type Level, laysDown } from "./rules.ts";

type Rule = DataOf<typeof reading.principle>["rules"][number];

export interface RuleFacts {
  readonly quantities: readonly DraftOf<typeof reading.quantity>[];
  readonly mentions: readonly DraftOf<typeof reading.mention>[];
  readonly sentenceOf: (statement: Statement) => Sentence;
  readonly locate: Locate;
  readonly text: string;
}

type Read = RuleFacts["quantities" | "mentions"][number];

/** What a principle lays down, each with its own level and what it demands. */
export function rulesOf(principle: Principle, facts: RuleFacts): readonly Rule[] {
  const { rules: statements, itself } = principle;
  const laid = statements.filter((each) => itself || laysDown(facts.sentenceOf(each)));
  const rules: Rule[] = [];
  let before: { readonly statement: Statement; readonly level: Level } | undefined;
  for (const statement of laid.length > 0 ? laid : statements) {
    for (const clause of clausesOf(statement.data.text)) {
      const carriesOn = before && isJoined(before.statement, statement, facts.text);
      const level = clause.level ?? (carriesOn ? before?.level : undefined) ?? "must";
      const demands = itself ? [] : demandsOf(statement, clause, facts);
      before = { statement, level };
      rules.push({
        text: textOf(statement, clause),
        level,
        ...(itself ? { itself } : {}),
        ...(demands.length > 0 ? { demands: [...demands] } : {}),
      });
    }
  }
  return rules;
}

/** "Availability: 99.9 %", and of a list of what must not be: "Forbidden: Redis". */
function textOf({ data }: Statement, { from, to }: TextSpan): string {
  const text = data.text.slice(from, to).trim().replace(/[;,]$/, "");
  const forbids = [...data.under, ...(data.lead === undefined ? [] : [data.lead])].find((title) =>
    forbiddingTitles.test(title),
  );
  const whole = forbids === undefined ? text : `${forbids.replace(/[:\s]{1,9}$/, "")}: ${text}`;
  return (whole === "" ? data.text : whole).slice(0, 4000);
}

/** What was read from the characters of a clause; names that it only speaks of are no demand. */
function demandsOf(
  statement: Statement,
  { from, to }: TextSpan,
  { quantities, mentions, sentenceOf, locate }: RuleFacts,
): readonly Ref[] {
  const { ref, data } = statement;
  const whole = from === 0 && to === data.text.length;
  const places = locate(ref, from, to);
  const sentence = sentenceOf(statement);
  const spoken = sentence.words.flatMap((word, at) =>
    word.term && isSpokenOf(sentence, at) ? locate(ref, word.start, word.end) : [],
  );
  const isHere = (draft: Read) =>
    draft.data.statement === ref && (whole || isIn(placesOf(draft), places));
  return [
    ...quantities
      // "Zero data loss" is no number that anything could be held against.
      .filter((each) => isHere(each) && each.data.value !== 0)
      .map(({ id }) => refOf(reading.quantity, id)),
    ...mentions
      .filter((each) => isHere(each) && !(spoken.length > 0 && isIn(placesOf(each), spoken)))
      .map(({ id }) => refOf(reading.mention, id)),
  ];
}

function placesOf({ why }: Read): readonly Place[] {
  return why.kind === "stated" ? why.at : [];
}

function isIn(inner: readonly Place[], outer: readonly Place[]): boolean {
  return inner.some(({ source, span: [start] }) =>
    outer.some((each) => each.source === source && each.span[0] <= start && start < each.span[1]),
  );
}

/** A clause behind a semicolon binds as what stands in front of it. */
function isJoined(before: Statement, { data }: Statement, text: string): boolean {
  const [, from = -1, length = 0] = before.data.at?.[0]?.at(-1) ?? [];
  const [, start = -1] = data.at?.[0]?.[0] ?? [];
  return (
    from >= 0 &&
    start >= from + length &&
    /;\s{1,3}$/.test(text.slice(start - 4, start)) &&
    start - from - length < 8
  );
}
