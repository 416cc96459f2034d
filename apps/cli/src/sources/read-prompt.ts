import { UsageError } from "../exit-codes.ts";

/** The prompt as given: the arguments joined by blanks, or standard input where they are `-`. */
export async function readPrompt(
  args: readonly string[],
  standardInput: () => Promise<string>,
): Promise<string> {
  const prompt = args.length === 1 && args[0] === "-" ? await standardInput() : args.join(" ");
  if (prompt.trim() === "") {
    throw new UsageError("the prompt is empty.", "Say in a sentence what is to be planned.");
  }
  return prompt;
}
