/** Whether a text has what is past its time laid away, and not deleted: archived, moved to cold storage. */
export function isLaidAway(text: string): boolean {
  return /\barchiv|\bcold(?:er)? (?:storage|store|tier)\b/i.test(text);
}
