import { InvalidArgumentError, Option } from "commander";

/** An option that is given once: of two values commander would drop the first without a word. */
export function once(flags: string, description: string, preset?: string): Option {
  let isGiven = false;
  return new Option(flags, description).default(preset).argParser((value: string) => {
    // What commander has from before may be the default.
    if (isGiven) throw new InvalidArgumentError("It can be given once.");
    isGiven = true;
    return value;
  });
}
