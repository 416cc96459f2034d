import { describe, expect, it } from "vitest";
import { writeBrief } from "../brief-file/write-brief.ts";
import { compileSources, dataIn, helpDesk, idsIn } from "../fixtures/prompt.ts";

const prompt =
  "Build a support desk. Agents answer tickets. Each ticket has a subject and a status (open, solved). Admins manage queues. Tickets belong to a queue. 99.9% uptime. Use Vue and MariaDB.";

type Result = Awaited<ReturnType<typeof compileSources>>;

function corrected(brief: string): Promise<Result> {
  return compileSources({ prompt, brief }, helpDesk);
}

/** Why a node exists: the words of its places with their lines, or the derivation. */
function why({ plan }: Result, ref: string): string {
  const reason = plan.node(ref)?.why;
  if (reason === undefined) return "absent";
  return reason.kind === "stated"
    ? reason.at.map(({ source, line, quote }) => `${source}:${line} ${quote}`).join(" | ")
    : `${reason.kind} ${reason.by}`;
}

function told({ findings }: Result): readonly string[] {
  return findings
    .filter(({ code }) => code.startsWith("intake/brief"))
    .map(
      ({ code, message, source }) => `${code.slice("intake/".length)} ${source?.line} ${message}`,
    )
    .sort();
}

describe("a brief of some facts", () => {
  it("changes what was read, adds to it, and keeps the rest with its reasons", async () => {
    const before = await compileSources({ prompt }, helpDesk);
    const result = await corrected(`concepts:
  - name: tickets
    description: What somebody asks for.
    attributes:
      - {name: subject, maxLength: 80}
      - name: severity
        type: integer
  - name: Label
actors:
  - {name: Guest, anonymous: true}
actions:
  - {verb: answer, concept: Ticket, actors: [Admin, guests], critical: true}
  - {verb: merge, concept: tickets}
quantities:
  - {about: availability, value: 99.5}
`);
    expect(told(result)).toEqual([]);
    expect(result.plan.node("brief/concept#ticket")?.data).toEqual({
      ...(before.plan.node("brief/concept#ticket")?.data as object),
      name: "tickets",
      description: "What somebody asks for.",
    });
    expect(result.plan.node("brief/attribute#ticket.subject")?.data).toMatchObject({
      concept: "brief/concept#ticket",
      maxLength: 80,
    });
    expect(result.plan.node("brief/attribute#ticket.severity")?.data).toEqual({
      concept: "brief/concept#ticket",
      name: "severity",
      type: "integer",
    });
    expect(result.plan.node("brief/concept#label")?.data).toEqual({
      name: "Label",
      role: "stored",
    });
    expect(result.plan.node("brief/action#answer-ticket")?.data).toMatchObject({
      actors: ["brief/actor#admin", "brief/actor#guest"],
      effect: "update",
      critical: true,
    });
    expect(result.plan.node("brief/action#merge-ticket")?.data).toEqual({
      actors: [],
      verb: "merge",
      concept: "brief/concept#ticket",
      effect: "command",
      requirements: [],
    });
    expect(result.plan.node("brief/quantity#availability")?.data).toMatchObject({
      comparator: ">=",
      value: 99.5,
      unit: "%",
    });
    expect(why(result, "brief/concept#ticket")).toBe("brief:2 name: tickets");
    expect(why(result, "brief/attribute#ticket.severity")).toBe("brief:6 name: severity");
    for (const ref of ["brief/concept#queue", "brief/attribute#ticket.status", "brief/actor#agent"])
      expect(why(result, ref)).toBe(why(before, ref));
  });

  it("keeps the reason of what it only repeats", async () => {
    const result = await corrected("concepts: [{name: Queue, role: stored}]");
    expect(why(result, "brief/concept#queue")).toMatch(/^prompt:1 /);
  });

  it("takes away a value by null, and a fact with all that hangs on it", async () => {
    const result = await corrected(`concepts:
  - {name: Queue, remove: true}
  - {name: Ticket, states: null}
actors: [{name: Admin, remove: true}]
`);
    expect(told(result)).toEqual([]);
    expect(idsIn(result.plan, "brief/concept")).toEqual(["ticket", "user"]);
    expect(result.plan.node("brief/concept#ticket")?.data).toEqual({
      name: "Ticket",
      plural: "Tickets",
      role: "stored",
    });
    expect(JSON.stringify(dataIn(result.plan, "brief/relation"))).not.toContain("queue");
    expect(JSON.stringify(dataIn(result.plan, "brief/action"))).not.toMatch(/queue|admin/);
    expect(idsIn(result.plan, "brief/action")).toContain("answer-ticket");
  });

  it("renames by id, and follows names that the file gives", async () => {
    const result = await corrected(`concepts:
  - {id: ticket, name: Case}
actions:
  - {verb: escalate, concept: Case}
`);
    expect(told(result)).toEqual([]);
    expect(result.plan.node("brief/action#escalate-ticket")?.data).toMatchObject({
      concept: "brief/concept#ticket",
    });
    expect(why(result, "brief/attribute#ticket.subject")).not.toBe("absent");
  });

  it("says which names are of nothing, and leaves alone what it cannot correct", async () => {
    const result = await corrected(`concepts:
  - {name: Queue, remove: true}
  - {name: Board, remove: true}
actions:
  - {verb: sort, concept: Queue}
  - {verb: close, concept: Tiket}
  - {verb: answer, concept: Ticket, actors: [Agnt]}
  - {verb: answer, concept: ticket}
requirements:
  - key: FR-1
quantities:
  - {about: storage, subject: Ticket}
`);
    expect(told(result)).toEqual([
      "brief-entry-incomplete 10 requirements (FR-1) has no text.",
      "brief-entry-incomplete 12 quantities (storage) has no value.",
      "brief-entry-twice 8 actions (answer, ticket) stands there before.",
      "brief-name-unknown 3 concepts (Board) names Board, which is not in the brief.",
      "brief-name-unknown 5 actions (sort, Queue) names queue, which is not in the brief.",
      "brief-name-unknown 6 actions (close, Tiket) names Tiket, which is not in the brief (did you mean Ticket?).",
      "brief-name-unknown 7 actions (answer, Ticket) names Agnt, which is not in the brief (did you mean Agent?).",
    ]);
    expect(result.exitCode).toBe(1);
    expect(idsIn(result.plan, "brief/action")).toContain("close-ticket");
  });

  it("asks no question that it answers, and reports no contradiction that it decides", async () => {
    const text = "Build a shop. Customers buy shoes. Use Vue. No Vue!";
    const codesOf = async (brief: string) => {
      const { findings, plan } = await compileSources({ prompt: text, brief });
      return [findings.map(({ code }) => code), idsIn(plan, "brief/question")];
    };
    expect(await codesOf("facts: some")).toEqual([
      ["intake/technology-contradicted"],
      ["accounts", "availability", "is-vue-used-the-text-asks-for-it-and-rules-it-out", "load"],
    ]);
    const answers = `technologies: [{technology: Vue, modality: avoid}]
quantities: [{about: users, measure: users, value: 20}]`;
    expect(await codesOf(answers)).toEqual([[], ["accounts", "availability"]]);
  });
});

describe("a brief of all facts", () => {
  it("is the brief, whatever the text says", async () => {
    const result = await corrected(`facts: all
product: {name: Desk, kinds: [api-service]}
concepts:
  - name: Ticket
`);
    const slots = [...result.plan].filter(({ id }) => id.startsWith("brief/"));
    expect(slots.map(({ id, nodes }) => [id, nodes.map(({ data }) => data)])).toEqual([
      ["brief/concept", [{ name: "Ticket", role: "stored" }]],
      [
        "brief/product",
        [{ name: "Desk", summary: "Desk", kinds: ["api-service"], scope: "system" }],
      ],
    ]);
    expect(told(result)).toEqual([
      expect.stringMatching(
        /^brief-leaves-out 1 brief\.yaml leaves out \d+ of the facts that the text/,
      ),
    ]);
  });

  it("says so where the text has changed since it was written", async () => {
    const { plan } = await compileSources({ prompt });
    const file = await writeBrief(plan, { schema: "x", derivations: {} });
    const same = await compileSources({ prompt, brief: file });
    expect(told(same)).toEqual([]);
    const changed = await compileSources({ prompt: `${prompt} Agents print labels.`, brief: file });
    expect(told(changed)).toEqual([
      "brief-outdated 8 The prompt changed since brief.yaml was written, which leaves out 3 of the facts that the text states now: requirements r-agents-print-labels, concepts label, actions print-label.",
    ]);
  });

  it("needs no other source", async () => {
    const result = await compileSources({
      brief: "facts: all\nproduct: {name: Desk, kinds: [web-application]}\n",
    });
    expect(result.findings).toEqual([]);
    expect(why(result, "brief/product#product")).toBe("brief:2 name: Desk");
  });

  it("is nothing to plan without a product", async () => {
    const result = await compileSources({ brief: "facts: all\nconcepts: [{name: Ticket}]\n" });
    expect(result.findings.map(({ code }) => code)).toEqual(["intake/nothing-understood"]);
  });
});

it.each([
  ["too long", "facts: some # and more", { longestSource: 4 }, "intake/source-too-large"],
  ["no text", "PK\u0000", {}, "intake/source-binary"],
  ["empty, and all there is", "# nothing\n", {}, "intake/source-empty"],
])("does not read a file that is %s", async (_name, brief, options, code) => {
  const { findings } = await compileSources({ brief }, [], options);
  expect(findings.map((each) => each.code)).toEqual([code]);
});

it("reads no brief as prose", async () => {
  const { plan, findings } = await compileSources({
    prompt: "Build a wiki with Vue.",
    brief: "# Users write pages with MariaDB.\n",
  });
  expect(findings.map(({ code }) => code)).toEqual(["intake/brief-empty"]);
  expect(idsIn(plan, "brief/mention")).toEqual(["vue"]);
});
