const takes: ReadonlySet<string> = new Set(["claim", "fetch", "take"]);

/** Whether by the verb others take for themselves, one by one, what somebody has laid out. */
export function takesOne(verb: string): boolean {
  return takes.has(verb.trim().toLowerCase());
}
