import { UsageError } from "./exit-codes.ts";

/** Bytes of standard input that are read at most; intake says what is too much to be a prompt. */
const most = 16 * 1024 * 1024;

/** The prompt as given: the arguments joined by blanks, or standard input where they are `-`. */
export async function readPrompt(
  args: readonly string[],
  input: NodeJS.ReadStream,
): Promise<string> {
  if (args.length === 0) {
    throw new UsageError(
      "no prompt was given.",
      'Say what to plan: planc plan "a booking system for a dentist", or - to read standard input.',
    );
  }
  const prompt = args.length === 1 && args[0] === "-" ? await readAll(input) : args.join(" ");
  if (prompt.trim() === "") {
    throw new UsageError("the prompt is empty.", "Say in a sentence what is to be planned.");
  }
  return prompt;
}

async function readAll(input: NodeJS.ReadStream): Promise<string> {
  if (input.isTTY) {
    throw new UsageError(
      "standard input is a terminal.",
      "Pipe the prompt in: planc plan - < prompt.txt",
    );
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of input) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > most) {
      throw new UsageError(
        `standard input holds more than ${most / 1024 / 1024} MB.`,
        "A prompt is a few sentences up to a few pages: give the part that says what to plan.",
      );
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}
