import { InvalidArgumentError, Option } from "commander";

/** An option that is given once: of two values commander would drop the first without a word. */
export function once(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, before: unknown) => {
    if (typeof before === "string") throw new InvalidArgumentError("It can be given once.");
    return value;
  });
}
