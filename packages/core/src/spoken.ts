/** A name as sentences have it: `OrderLine` is an order line. */
export function spoken(name: string): string {
  return name.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2").toLowerCase();
}

/** A text as a regular expression has it that matches just this text: `C++` is `C\\+\\+`. */
export function asPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** What is done to a thing, as sentences have it: `put on hold` is to put a ticket on hold. */
export function doneTo(verb: string, thing: string): string {
  const apart = /^(\S+) ((?:as|into|on|to) .+)$/.exec(verb);
  return apart ? `${apart[1]} ${thing} ${apart[2]}` : `${verb} ${thing}`;
}

const kindsOfSystems =
  /^\p{Lu}\p{Ll}* .*\b(?:application|app|extranet|framework|gateway|host|intranet|platform|portal|product|provider|proxy|service|session|shell|site|system|website)$/u;

/** A system as sentences have it: `Harbour portal`, which has no name of its own, is the harbour portal. */
export function calledInText(name: string): string {
  return kindsOfSystems.test(name) && name.slice(1) === name.slice(1).toLowerCase()
    ? `the ${name.charAt(0).toLowerCase()}${name.slice(1)}`
    : name;
}
