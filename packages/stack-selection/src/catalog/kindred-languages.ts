/**
 * Languages that one program holds side by side, file by file, so that the one is no other way to write it: who asks
 * for another language of a server means none of these. TypeScript is a superset of JavaScript by its own definition.
 */
const kindred: readonly (readonly string[])[] = [["typescript", "javascript"]];

export function areKindred(one: string, other: string): boolean {
  return kindred.some((each) => each.includes(one) && each.includes(other));
}
