import { type DataOf, listed, type Ref, type ViewOf } from "@planc/core";
import type { brief, security } from "@planc/core/ir";
import {
  amounts,
  type CharacterKind,
  characterNames,
  characterWords,
  clauseEnd,
  countWords,
  demandsCharacters,
  goesOn,
  having,
  most,
  noCharacters,
  otherThings,
  someOfThem,
  subjects,
} from "./catalog/password-words.ts";

type Characters = NonNullable<DataOf<typeof security.accountRule>["characters"]>;

/** What a password has to have besides its length, and where that is said. */
export interface PasswordCharacters {
  readonly characters: Characters;
  readonly from: readonly Ref<"brief/requirement">[];
}

const word = characterWords.map(([kind, pattern]) => `(?<${kind}>${pattern})`).join("|");
const numbers = [...countWords.keys()].join("|");
const counted = new RegExp(
  `(?:\\b(${numbers}|\\d{1,2}) (?:or more )?)?\\b(?:${word})(?![\\w-])`,
  "gi",
);

/** The kinds of characters that the text asks of passwords; each as often as the strictest says. */
export function passwordCharacters(
  requirements: readonly ViewOf<typeof brief.requirement>[],
): PasswordCharacters | undefined {
  const least = new Map<string, Characters[number]>();
  const from: Ref<"brief/requirement">[] = [];
  for (const { ref, data } of requirements) {
    if (data.priority === "wont" || !/\bpasswords?\b/i.test(data.text)) continue;
    const found = charactersIn(data.text);
    if (found.length > 0) from.push(ref);
    for (const each of found) {
      const key = each.of.join(" ");
      const known = least.get(key);
      if (known === undefined || known.least < each.least) least.set(key, each);
    }
  }
  const all = [...least.values()];
  const narrow = all.some(({ of }) => of.length === 1 && /^(?:upper|lower)case$/.test(of[0] ?? ""));
  const characters = all.filter(
    ({ of, least: times }) => !(narrow && times === 1 && of.join() === "letter"),
  );
  return characters.length === 0 ? undefined : { characters, from };
}

function charactersIn(text: string): Characters {
  let isAbout = false;
  return text.split(/(?<=[.;?!])\s/).flatMap((sentence) => {
    const asks = demandsCharacters.test(sentence) && !someOfThem.test(sentence);
    return sentence
      .replaceAll(otherThings, " something ")
      .replaceAll(amounts, " ")
      .split(clauseEnd)
      .flatMap((clause) => {
        const at = clause.search(counted);
        const front = at < 0 ? clause : clause.slice(0, at);
        const named = subjectOf(front);
        const goesAhead =
          named ?? (goesOn.test(front) && (isAbout || firstSubject(clause) === true));
        isAbout = named ?? (goesAhead || (isAbout && noCharacters.test(clause)));
        return asks && goesAhead && !noCharacters.test(clause) ? charactersOf(clause) : [];
      });
  });
}

/** Whether what has to have something is a password: it stands in front of the verb, or else nearest. */
function subjectOf(front: string): boolean | undefined {
  const verb = [...front.matchAll(having)].at(-1)?.index;
  return lastSubject(front.slice(0, verb)) ?? lastSubject(front);
}

/** Whether what a text names last is a password; nothing where it names no subject. */
function lastSubject(text: string): boolean | undefined {
  const found = [...text.matchAll(subjects)].at(-1);
  return found && found[1] !== undefined;
}

function firstSubject(text: string): boolean | undefined {
  const [found] = text.matchAll(subjects);
  return found && found[1] !== undefined;
}

function charactersOf(text: string): Characters {
  const found: { of: CharacterKind[]; least: number }[] = [];
  let end = -1;
  let isCounted = false;
  for (const match of text.matchAll(counted)) {
    const kind = characterWords.find(([each]) => match.groups?.[each] !== undefined)?.[0];
    if (kind === undefined) continue;
    const [whole, number = ""] = match;
    const times = most.test(text.slice(0, match.index)) ? "" : number;
    if (times !== "") isCounted = true;
    const last = found.at(-1);
    // "a digit or a symbol": one of them is enough.
    if (last && /^,? or $/i.test(text.slice(end, match.index))) last.of.push(kind);
    else
      found.push({
        of: [kind],
        least: countWords.get(times.toLowerCase()) ?? (Number(times) || 1),
      });
    end = match.index + whole.length;
  }
  const distinct = new Set(found.map(({ of }) => of.join(" ")));
  return isCounted || distinct.size > 1 ? found : [];
}

/** `one upper-case letter, two digits and one letter or digit` */
export function charactersText(characters: Characters): string {
  return listed(
    characters.map(({ of, least }) => {
      const names = of.map((each) => characterNames[each][least === 1 ? 0 : 1]);
      return `${spelled[least] ?? least} ${names.join(" or ")}`;
    }),
  );
}

const spelled: readonly string[] = ["no", "one", "two", "three"];
