import type { Ref, ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { padded } from "../text.ts";

type Concept = ViewOf<typeof brief.concept>;

const shown =
  / (?:is|are|be|stays?|remains?) (?:publicly )?(?:visible|shown|viewable|accessible|seen|viewed) (?:to|by) /;
const everybody =
  /^(?:everyone|everybody|(?:all|every|any) (?:(?:registered|authenticated|signed in|logged in) )?(?:users?|people)) /;
/** "every user of its team" is not everybody; "all users of the app" is. */
const narrowed =
  /^(?:of|in|within|from|with|without|who|whose|that|on|at|assigned|working|belonging|having) (?!(?:the |this )?(?:system|product|app|application|platform|site|tool)\b)/;

/** "A bookable place shown to users", of a thing itself. */
const ofItself =
  /\b(?:visible|shown|displayed|presented) to (?:all |every |any )?(?:the )?(?:users?|everyone|everybody)(?:$|[.,;:)]|\s(?:and|with|so|in order)\b)/i;

/**
 * What says that everybody sees all of a thing, whoever owns it: a requirement ("all deals are visible to
 * all users"), or what the thing is said to be.
 */
export function shownToAll(
  requirements: readonly ViewOf<typeof brief.requirement>[],
): (concept: Concept) => Ref | undefined {
  const said = requirements.flatMap(({ ref, data }) => {
    if (data.priority === "wont") return [];
    return data.text.split(/[.;:]\s|\s[—–]\s/u).flatMap((sentence) => {
      const things = thingsShown(sentence);
      return things.length > 0 ? [{ ref, things }] : [];
    });
  });
  return ({ ref, data: { name, plural, description } }) => {
    if (description !== undefined && ofItself.test(description) && !/\bnot\b/i.test(description))
      return ref;
    const names = [name, plural ?? `${name}s`].map(padded);
    return said.find(({ things }) =>
      things.some((thing) => names.some((each) => thing.endsWith(each))),
    )?.ref;
  };
}

/** What a sentence shows to everybody, which is what it speaks of: ` all deals `. */
function thingsShown(sentence: string): readonly string[] {
  const plain = sentence.replace(/,\s*(?:unlike|like|as opposed to|in contrast to)\b[^,]*,/gi, " ");
  const text = padded(plain);
  if (/ (?:not|never|only|unless|except|but) /.test(text) && !/ not filtered /.test(text))
    return [];
  const found = shown.exec(text);
  if (!found) return [];
  const group = text.slice(found.index + found[0].length);
  const all = everybody.exec(group);
  if (!all || narrowed.test(group.slice(all[0].length))) return [];
  const subject = text.slice(0, found.index);
  const clause = subject.slice(Math.max(0, ...opening(subject)));
  return clause.split(/ (?:and|or) /).map((each) => `${headOf(each).trimEnd()} `);
}

/** Where what a clause speaks of begins: behind "that", and behind what opens with "when". */
function opening(subject: string): readonly number[] {
  return [" that ", " then "].map((word) => {
    const at = subject.lastIndexOf(word);
    return at === -1 ? 0 : at + word.length - 1;
  });
}

/** "deals across all owners" are deals. */
function headOf(part: string): string {
  const [head = ""] = ` ${part.trim()} `.split(
    / (?:across|of|for|in|by|from|within|on|with|under|that|which|must|shall|should|can|may|will) /,
  );
  return ` ${head.trim()} `;
}
