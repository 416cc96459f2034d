import { attributeTypes } from "../../catalog/attribute-types.ts";
import { propertyHeads } from "../../catalog/element-words.ts";
import { nameWords } from "../../words/split-name.ts";

const longestName = 60;

/** Words of which a name of a property has none. */
const prose =
  /(?:^|\s)(?:is|are|was|were|be|been|can|cannot|must|shall|will|would|should|may|might|does|do|did|who|whom|whose|which|they|it|he|she|we|you|this|these|that|those|not|no|if|when|while|because|so|then|how|what|where|why|there|etc\.?)(?:\s|$)/i;

/** Whether words can name a property at all. */
export function isName(written: string): boolean {
  const name = written.trim();
  if (name.length > longestName || !/\p{L}/u.test(name) || /[<>{}]/.test(name)) return false;
  const words = name.split(/\s+/);
  if (words.length > 6 || (/^\d/.test(name) && !/^\d{1,4} \p{L}{2,}$/u.test(name))) return false;
  return !(
    words.length > 1 &&
    prose.test(name) &&
    !/^(?:is|has|can)[ _]/i.test(name) &&
    !/^whether /i.test(name)
  );
}

/** Whether a name can hardly be anything but a property. */
export function isProperty(written: string): boolean {
  if (/^[a-z]+(?:_[a-z\d]+)+$|^[a-z]+(?:\p{Lu}[\p{L}\d]*)+$/u.test(written)) return true;
  const words = nameWords(written);
  const last = words.at(-1) ?? "";
  return (
    propertyHeads.has(last) ||
    attributeTypes[words.join(" ")] !== undefined ||
    / (?:at|on|by)$/.test(words.join(" "))
  );
}
