import { expect, it } from "vitest";
import { compile, dataIn, idsIn } from "../fixtures/prompt.ts";

const keys = `## Key Entities

- **Shelf**: A directory or file collection being tracked. Identified by its path.
- **Scan**: A single ingested file. Has a content hash and a title.
- **Snippet**: A segment of a scan's text and the unit of retrieval. Knows its position.
- **Fingerprint**: A vector representation of a snippet. Tied one-to-one to a snippet and to the model that produced it.
- **Sounding**: A single depth normalised from a survey CSV. Has a depth.
- **Chart Tree**: Concrete representation of plotted cell files. Has a scale.
- **Outside Login**: A linked third-party identity. Has a provider name.
- **Tide Table**: The tides of a port. Has a port and a year.
`;

const compiled = async (...sentences: readonly string[]) =>
  (
    await compile(
      `# Feature Specification: Harbour archive\n\n## Requirements\n\n${sentences.map((each, at) => `- **FR-00${at + 1}**: ${each}`).join("\n")}\n\n${keys}`,
    )
  ).plan;

async function deeds(...sentences: readonly string[]) {
  return dataIn(await compiled(...sentences), "brief/action").map((data) => {
    const { verb, concept, effect } = data as { verb: string; concept: string; effect: string };
    return `${effect}: ${verb} ${concept.slice("brief/concept#".length)}`;
  });
}

it("makes what is said to be the ingested file where a folder of them is ingested", async () => {
  expect(await deeds("Users MUST be able to ingest a folder.")).toEqual(["create: ingest scan"]);
  expect(await deeds("The system MUST ingest PDF, plain text and Word (.docx) documents.")).toEqual(
    ["create: ingest scan"],
  );
  // Nothing is said to be ingested that sails.
  expect(await deeds("Users MUST be able to ingest a ferry.")).toEqual([]);
});

it("makes what is said to be drawn from something where that is taken in", async () => {
  expect(await deeds("Users MUST be able to import a survey CSV.")).toEqual([
    "create: import sounding",
  ]);
  expect(await deeds("The system MUST plot cell files.")).toEqual(["create: plot chart-tree"]);
});

it("searches what is the unit of retrieval where questions are asked, by one search", async () => {
  expect(
    await deeds(
      "Users MUST be able to query the archive.",
      "The user asks a question.",
      "Users can query the database.",
    ),
  ).toEqual(["search: query snippet"]);
});

it("keeps the settings that a sentence lists, and changes them where the tool is configured", async () => {
  const plan = await compiled(
    "The system MUST persist user-configurable settings (service URL, snippet size, watched directories).",
    "Users MUST be able to configure the database.",
    "Users MUST be able to view the configuration.",
  );
  expect(idsIn(plan, "brief/concept")).toContain("setting");
  const names = dataIn(plan, "brief/attribute").map((each) => (each as { name: string }).name);
  expect(names).toEqual(
    expect.arrayContaining(["service URL", "snippet size", "watched directories"]),
  );
  expect(idsIn(plan, "brief/action")).toEqual(["update-setting", "view-setting"]);
});

it("takes a deed for done to what the same verb is done to elsewhere, where its name begins with that", async () => {
  expect(
    await deeds(
      "Users MUST be able to plot tide tables.",
      "Users MUST be able to plot neap tides.",
    ),
  ).toEqual(["command: plot tide-table"]);
});

it("looks at nothing of which only the number is shown", async () => {
  expect(
    await deeds("The system MUST provide a status view showing shelf, scan, and snippet counts."),
  ).not.toContain("read: view shelf");
});

it("gives a vector, a piece of text and a file what each of them has", async () => {
  const plan = await compiled("Ingesting a file whose content is already present MUST be a no-op.");
  expect(idsIn(plan, "brief/attribute")).toEqual(
    expect.arrayContaining([
      "fingerprint.vector",
      "fingerprint.model",
      "snippet.text",
      "scan.path",
    ]),
  );
  expect(idsIn(plan, "brief/relation")).toContain("scan.shelf");
  expect(dataIn(plan, "brief/uniqueness")).toMatchObject([
    { concept: "brief/concept#scan", together: ["brief/attribute#scan.content-hash"] },
  ]);
});

it("knows what a scenario begins with as what is meant by it", async () => {
  const { plan } = await compile(`# Feature Specification: Harbour archive

### User Story 1 - Read in scans (Priority: P1)

A user reads in scans.

**Acceptance Scenarios**:

1. **Given** a file that has already been read, **When** the user ingests it again, **Then** it is skipped.

${keys}`);
  expect(dataIn(plan, "brief/action")).toMatchObject([
    { verb: "ingest", concept: "brief/concept#scan", requirements: ["brief/requirement#us1-ac1"] },
  ]);
});

it("makes nothing by hand that signing in ties to an account", async () => {
  expect(await deeds("A user's existing third-party identity MUST be linked.")).toEqual([]);
});
