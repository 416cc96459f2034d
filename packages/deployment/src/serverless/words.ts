/** In the words of the text where they tell it; else often enough for what waits on nobody. */
export function scheduleOf(said: string | undefined): string {
  if (said !== undefined && /^(?:rate|cron)\(/.test(said)) return said;
  if (/minute/i.test(said ?? "")) return "rate(1 minute)";
  if (/month/i.test(said ?? "")) return "cron(0 3 1 * ? *)";
  if (/week/i.test(said ?? "")) return "cron(0 3 ? * MON *)";
  return /night|day|daily|morning|evening/i.test(said ?? "") ? "cron(0 3 * * ? *)" : "rate(1 hour)";
}

/** `orders-functions` as logical ids of CloudFormation are: `OrdersFunctions`. */
export function logicalOf(id: string): string {
  return id.replace(/(?:^|[^A-Za-z0-9]+)(.)/g, (_, next: string) => next.toUpperCase());
}

/** The id in a reference. */
export function idIn(ref: string): string {
  return ref.slice(ref.indexOf("#") + 1);
}
