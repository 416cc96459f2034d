import { expect, it } from "vitest";
import { compileSources, dataIn } from "../fixtures/prompt.ts";

async function kinds(lines: string): Promise<readonly string[]> {
  const spec = `# Feature Specification: Kiln watch\n\n## Requirements\n\n${lines}\n`;
  const { plan } = await compileSources({ spec });
  const [product] = dataIn(plan, "brief/product") as readonly {
    readonly kinds: readonly string[];
  }[];
  return product?.kinds ?? [];
}

it.each([
  [
    "- **FR-001**: `kiln fire --cone 6` MUST start a firing.\n- **FR-002**: A failure MUST give the exit code 3.",
    ["command-line-tool"],
  ],
  ["- **FR-001**: The tool MUST read its log from stdin.", ["command-line-tool"]],
  ["- **FR-001**: Potters reach it through web browsers.", ["web-application"]],
  [
    "- **FR-001**: The page MUST list firings. **FR-002**: A click on a button of the page opens one.",
    ["web-application"],
  ],
  [
    "- **FR-001**: The iPhone app MUST show firings.\n- **FR-002**: A tap on one opens it.",
    ["mobile-app"],
  ],
  [
    "- **FR-001**: The mobile app MUST show firings on Android.\n- **FR-002**: The mobile app MUST work offline.\n- **FR-003**: Owners use a web dashboard.\n- **FR-004**: The web dashboard MUST list firings.",
    ["mobile-app", "web-application"],
  ],
  ["- **FR-001**: It MUST be published as a library for other programs.", ["library"]],
  [
    "- **FR-001**: The REST API MUST return firings.\n- **FR-002**: GET /firings lists them.",
    ["api-service"],
  ],
  ["- **FR-001**: It MUST be a desktop app for potters.", ["desktop-app"]],
  ["- **FR-001**: A Chrome extension MUST mark firings.", ["web-application"]],
  ["- **FR-001**: A nightly job MUST load firings into the data warehouse.", ["data-pipeline"]],
])("sees how it is used in: %s", async (lines, expected) => {
  expect(await kinds(lines)).toEqual(expected);
});

it.each([
  "- **FR-001**: It MUST work without a mobile app.",
  "- **FR-001**: A mobile app is planned for a future version.",
  "- **FR-001**: Potters MUST be able to light a kiln.",
])("takes it for something in a browser where nothing shows another kind: %s", async (lines) => {
  expect(await kinds(lines)).toEqual(["web-application"]);
});

it.each([
  "Potters light kilns on an iPhone; no Android/web/desktop.",
  "It is for iPhones, without a web client.",
])(
  "plans no client that the text denies, however often it tells of dashboards: %s",
  async (line) => {
    const dashboards = Array.from(
      { length: 12 },
      (_, at) => `- **FR-0${at + 10}**: The dashboard MUST show kiln ${at}.`,
    ).join("\n");
    const app =
      "- **FR-001**: The iPhone app MUST show firings.\n- **FR-002**: On iOS it MUST ring.";
    expect(await kinds(`${app}\n${dashboards}`)).toEqual(["mobile-app", "web-application"]);
    expect(await kinds(`${app}\n${dashboards}\n\n## Assumptions\n\n- ${line}`)).toEqual([
      "mobile-app",
    ]);
  },
);

it("plans no client that is out of scope", async () => {
  const app = "- **FR-001**: The iPhone app MUST show firings.\n- **FR-002**: On iOS it MUST ring.";
  const site = "- **FR-003**: The dashboard MUST list kilns.\n";
  expect(
    await kinds(`${app}\n${site}\n## Out of Scope\n\n- Android, web, desktop clients`),
  ).toEqual(["mobile-app"]);
});

it("does not take a library of books, or a browser in a title, for the product's kind", async () => {
  const spec =
    "# Feature Specification: Browser history import of the library\n\n## Requirements\n\n- **FR-001**: `hist import --from FILE` MUST import a history.\n";
  const { plan } = await compileSources({ spec });
  expect(dataIn(plan, "brief/product")).toEqual([
    expect.objectContaining({ kinds: ["command-line-tool"] }),
  ]);
});
