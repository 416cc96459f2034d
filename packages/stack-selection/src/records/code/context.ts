import { listed, sample } from "../../text/words.ts";
import { type Confirmed, ofKinds, programsOf } from "../drawn.ts";

/** What of this plan is written in a language, or runs on a runtime, in the place of what holds in any. */
export function contextOfCode(choice: Confirmed, topic: string): string | undefined {
  const { drawn, purpose } = choice;
  const programs = programsOf(drawn);
  if (programs.length === 0) return undefined;
  const named = programs.map(({ data }) => data.name);
  switch (topic) {
    case "language": {
      if (/^What /.test(purpose)) {
        const is = programs.length === 1 ? "is" : "are";
        return `${listed(programs.map(({ data }) => data.name))} ${is} written in it: ${purpose.replace(/^What (.*) is used from.*$/, "$1 is used from no other language of this plan")}.`;
      }
      const clients = ofKinds(drawn, "web-client", "mobile-client", "desktop-client");
      const both = /client/i.test(purpose) ? clients.map(({ data }) => data.name) : [];
      return `Written in it: ${listed([...few(named), ...both])}.`;
    }
    case "runtime":
      return `Runs ${listed(few(named))}.`;
    default:
      return undefined;
  }
}

function few(names: readonly string[]): readonly string[] {
  return names.length > 5 ? [sample(names, 5)] : names;
}
