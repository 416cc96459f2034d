const labels =
  /^(?:(?:input|(?:user |feature )?description|summary|product|project|purpose|goal):\s{0,4}){1,3}/i;

/** `Input: User description: "Track the loans"` says: Track the loans. */
export function withoutLabels(text: string): string {
  const plain = text.replace(labels, "");
  return plain === text ? text : plain.replace(/^["“]/, "").replace(/["”]\.?$/, "");
}

const notes =
  /^(?:priority|status|updated|created|version|authors?|owner|date|(?:feature )?branch|source(?: idea)?|related [\p{L}]{1,20}|constitution check|ids?)\b/iu;
const pointers =
  /^(?:(?:user |feature )?(?:description|request|prompt) (?:was |is )?(?:provided|given|see|in)\b|see\b|based on\b|(?:github |gitlab |jira |linear )?(?:issues?|tickets?)\b|`[^`]{1,120}`|\[[^\]]{1,120}\]\(|\$ARGUMENTS)/i;

/** Whether a sentence tells of a product, rather than of the text itself or where more is to be found. */
export function tellsOfProduct(text: string): boolean {
  const plain = withoutLabels(text);
  return !notes.test(plain) && !pointers.test(plain) && (plain.match(/\S+/g) ?? []).length > 2;
}
