import type { Ref, ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { padded } from "../text.ts";

type Concept = ViewOf<typeof brief.concept>;

const toAll =
  / (?:visible|shown|viewable|accessible) (?:to|by) (?:all|every|any|everyone) (?:users?|members?|staff|people|employees|colleagues)? ?| can be (?:seen|viewed) by (?:all|every|any|everyone) /;

/** The requirement by which everybody sees all of a thing, whoever owns it: "all deals are visible to all users". */
export function shownToAll(
  requirements: readonly ViewOf<typeof brief.requirement>[],
): (concept: Concept) => Ref | undefined {
  const said = requirements.flatMap(({ ref, data }) => {
    const text = padded(data.text);
    const denied = / (?:not|never|only|unless) /.test(text);
    return data.priority !== "wont" && toAll.test(text) && !(denied && !/ not filtered /.test(text))
      ? [{ ref, text }]
      : [];
  });
  return ({ data: { name, plural } }) => {
    const names = [name, plural ?? `${name}s`].map(padded);
    return said.find(({ text }) => names.some((each) => text.includes(each)))?.ref;
  };
}
