import { expect, it } from "vitest";
import { inEmptyFolder, planc } from "./fixtures/run-planc.ts";

it("accounts for every statement: in the plan, without effect, or not understood", () =>
  inEmptyFolder(async (cwd) => {
    const prompt =
      "Build a parcel locker application in Vue.\n\nLIMITS:\n- Couriers deliver parcels\n- Blargify the flumox\n\nThanks!";
    const { stdout } = await planc(["plan", "--dry-run", "--json", prompt], { cwd });
    const { statements }: { statements: { text: string; outcome: string }[] } = JSON.parse(stdout);
    expect(Object.fromEntries(statements.map(({ text, outcome }) => [text, outcome]))).toEqual({
      "Build a parcel locker application in Vue.": "used",
      "LIMITS:": "inert",
      "Couriers deliver parcels": "used",
      "Blargify the flumox": "unread",
      "Thanks!": "inert",
    });
  }));

it("counts as not understood what a requirement keeps in words of another language", () =>
  inEmptyFolder(async (cwd) => {
    const foreign = "Курьер ДОЛЖЕН открыть ячейку и забрать посылку.";
    const prompt = `# Feature Specification: Parcel lockers\n\n## Requirements\n\n### Functional Requirements\n\n- **FR-001**: Couriers MUST be able to create parcels.\n- **FR-002**: ${foreign}\n`;
    const { stdout } = await planc(["plan", "--dry-run", "--json", prompt], { cwd });
    const { statements }: { statements: { text: string; outcome: string }[] } = JSON.parse(stdout);
    expect(statements.find(({ text }) => text.includes("Курьер"))?.outcome).toBe("unread");
  }));
