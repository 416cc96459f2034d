import { type Finding, fillMessage, type Place, placesIn } from "@planc/core";
import type { KnownFacts } from "@planc/core/host";
import { type FactsRead, readFacts } from "@planc/preset-default";
import { type Input, readStandardInput, readTextFile } from "../sources/read-text.ts";
import { sourceFindings } from "../sources/source-findings.ts";

/** The source under which places in the file of facts are told. */
export const factsSource = "facts";

/** What the file of facts says, with the place of each fact. */
export interface GivenFacts extends Pick<KnownFacts, "numbers" | "circumstances"> {
  readonly places: ReadonlyMap<string, Place>;
  readonly findings: readonly Finding[];
}

export const noFacts: GivenFacts = {
  numbers: new Map(),
  circumstances: new Map(),
  places: new Map(),
  findings: [],
};

/**
 * Reads the file of facts, or standard input for `-`; what is wrong in it is a finding with its line.
 * @throws UsageError where the file cannot be read.
 */
export async function readGivenFacts(file: string, input: Input): Promise<GivenFacts> {
  const text =
    file === "-"
      ? await readStandardInput(input, "Pipe the facts in: planc check --facts - < facts.yaml")
      : (await readTextFile(file, file)).text;
  const read = readFacts(text);
  const place = placesIn(factsSource, text);
  const shown = file === "-" ? "standard input" : file;
  return {
    numbers: read.numbers,
    circumstances: read.circumstances,
    places: new Map([...read.places].map(([name, at]) => [name, place(at.start, at.end)])),
    findings: read.problems.map((each) => findingOf(each, shown, place)),
  };
}

function findingOf(
  { problem, start, end }: FactsRead["problems"][number],
  file: string,
  place: (start: number, end: number) => Place,
): Finding {
  const { severity, message } = sourceFindings["fact-invalid"];
  return {
    code: "source/fact-invalid",
    severity,
    message: fillMessage(message, { file, problem }),
    source: place(start, end),
  };
}
