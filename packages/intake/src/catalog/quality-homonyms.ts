/** Words that name a quality and are said in other senses, by what has to stand in their sentence. */
export interface Homonym {
  readonly words: RegExp;
  /** What shows that the quality is meant. */
  readonly meant?: RegExp;
  /** What shows that something else is meant. */
  readonly other?: RegExp;
}

/** "availability" of rooms, "no longer accessible", data fetched "in real time". */
export const qualityHomonyms: readonly Homonym[] = [
  {
    words: /^availability$/i,
    meant:
      /\d ?% (?:\w+ )?availability\b|\bavailability\b.{0,24}\d ?%|\b(?:high(?:ly)?|system|service|platform|application|app|api|cluster|target|sla) availability\b|\bavailability of (?:the |this |our )?(?:whole |entire )?(?:system|service|platform|application|app|api|product)\b|\bavailability (?:target|requirement|goal|sla|zone)|\b(?:uptime|outages?|redundan\w+|failover)\b/i,
  },
  {
    words: /^accessible$/i,
    meant:
      /\b(?:wcag|a11y|aria|screen[- ]readers?|keyboard|contrast|disabilit\w+|impair\w+|assistive|accessible (?:ui|interface|design|components?|forms?|controls?))\b/i,
  },
  {
    words: /^real[- ]?time(?: updates?)?$/i,
    other:
      /\b(?:fetch\w*|retriev\w*|pull\w*|validat\w*|calculat\w*|comput\w*|verif\w*|generat\w*|check\w*|looked? up|convert\w*)\b(?:\s[^\s.;]{1,30}){0,8}\s(?:in )?real[- ]?time\b|\breal[- ]?time (?:validation|feedback|filter\w*|search\w*|preview|calculation|fetch\w*)\b|\b(?:other|external|source|upstream|third-party|partner|client) (?:systems?|applications?|services?|platforms?)\b[^.;]{0,60}\b(?:push|send|submit|synchroni[sz]e|deliver)\b[^.;]{0,80}\breal[- ]?time\b/i,
  },
  {
    words: /^presence$/i,
    meant: /\b(?:online|user|typing|live) presence\b|\bpresence (?:indicator|status)\b/i,
  },
  {
    words: /^cross[- ]platform$/i,
    other: /\b(?:deferred?|later|future|out of scope|postponed?)\b/i,
  },
];
