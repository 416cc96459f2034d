import { describe, expect, it } from "vitest";
import { conceptsOf, propose } from "../fixtures/propose.ts";

const tasks = "A task management application.";

describe("what the text leaves out", () => {
  it.each([
    ["No comments.", "Comment"],
    ["It does not need comments.", "Comment"],
    ["Without any labels, comments or attachments.", "Comment"],
    ["No accounts.", "User"],
    ["Works without a login.", "User"],
  ])("“%s” takes the concept away", async (statement, concept) => {
    const { of } = await propose({ statements: [tasks, statement] });
    expect(of("concept").map(({ name }) => name)).not.toContain(concept);
    expect(of("relation").filter(({ from, to }) => from === concept || to === concept)).toEqual([]);
    expect(of("attribute").filter((each) => each.concept === concept)).toEqual([]);
    expect(of("action").filter((each) => each.concept === concept)).toEqual([]);
  });

  it.each([
    "No task may be deleted twice.",
    "No task is lost.",
    "No project templates.",
    "Finishing works without user interaction.",
    "Not only tasks but comments too.",
    "Comments, not mails.",
  ])("“%s” takes nothing away", async (statement) => {
    expect(await conceptsOf({ statements: [tasks, statement] })).toEqual(
      await conceptsOf({ statements: [tasks] }),
    );
  });

  it("takes single actions away", async () => {
    const { of } = await propose({ statements: [tasks], actions: ["not delete Task"] });
    const verbs = of("action")
      .filter(({ concept }) => concept === "Task")
      .map(({ verb }) => verb);
    expect(verbs).toContain("create");
    expect(verbs).not.toContain("delete");
  });
});

describe("the words of the text", () => {
  it("name a concept that the domain knows under another name", async () => {
    const { of } = await propose({ statements: [tasks], concepts: ["Issues", "Workspace"] });
    const names = of("concept").map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["Issue", "Workspace", "User"]));
    expect(names).not.toContain("Task");
    expect(of("relation")).toContainEqual(
      expect.objectContaining({ from: "Issue", to: "Workspace", owned: true }),
    );
    expect(of("load").flatMap(({ concept }) => concept ?? [])).toContain("Issue");
  });

  it("leave a thing its own name where they speak of several kinds of it", async () => {
    const named = async (...passing: readonly string[]) => {
      const { of } = await propose({ statements: ["A fitness tracking app."], passing });
      return of("concept").flatMap(({ name }) => (/media|photo|video/i.test(name) ? [name] : []));
    };
    expect(await named("Workout video", "Progress photo")).toEqual(["Workout media"]);
    expect(await named("Progress photo")).toEqual(["Progress photo"]);
  });

  it("name the people who act, and what is kept of them", async () => {
    const { of } = await propose({
      statements: ["An online marketplace."],
      actors: ["Vendor", "Customer"],
    });
    const actors = of("actor").map(({ name }) => name);
    expect(actors).toEqual(["Administrator", "Customer", "Vendor", "Visitor"]);
    expect(of("concept").map(({ name }) => name)).toContain("Vendor");
    expect(of("action")).toContainEqual(
      expect.objectContaining({ verb: "publish", concept: "Listing", actors: ["Vendor"] }),
    );
  });

  it("count where a thing is kept before where it is only spoken of", async () => {
    const concepts = await conceptsOf({
      statements: ["A ride-hailing app."],
      concepts: ["Driver payout"],
      passing: ["Payout"],
    });
    expect(concepts).toContain("Driver payout");
    expect(concepts).not.toContain("Payout");
  });

  it("do not count as another name where they are part of a longer one", async () => {
    const sample = { statements: ["A POS system."], passing: ["Card terminal", "Terminal"] };
    expect(await conceptsOf(sample)).toContain("Register");
    expect(await conceptsOf({ ...sample, passing: ["Terminal"] })).toContain("Terminal");
  });

  it("let everybody act whom the domain knows as one", async () => {
    const { of } = await propose({
      statements: ["An electronic health record."],
      actors: ["Nurse", "Physician"],
    });
    expect(of("actor").map(({ name }) => name)).not.toContain("Clinician");
    expect(of("action")).toContainEqual(
      expect.objectContaining({ verb: "record", actors: ["Physician", "Nurse"] }),
    );
  });

  it("never rename accounts", async () => {
    expect(await conceptsOf({ statements: [tasks], concepts: ["Account"] })).toContain("User");
  });
});

describe("two domains in one product", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      "An online shop with inventory management.",
      ["Product variant", "Inventory item", "Stock movement"],
      ["Item", "Stock level"],
    ],
    [
      "A telemedicine platform with electronic health records.",
      ["Consultation", "Consultation note", "Condition"],
      ["Encounter", "Clinical note"],
    ],
    ["A CRM system with an invoicing app.", ["Contact", "Customer", "Invoice"], ["Company"]],
    [
      "A POS system for restaurants with food delivery.",
      ["Courier", "Menu item", "Order", "Payment"],
      ["Product", "Sale"],
    ],
  ])("“%s” keeps each thing once", async (statement, has, hasNot) => {
    const names = await conceptsOf({ statements: [statement] });
    expect(has.filter((each) => !names.includes(each))).toEqual([]);
    expect(hasNot.filter((each) => names.includes(each))).toEqual([]);
  });
});
