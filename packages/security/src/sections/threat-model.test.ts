import type { Draft } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { component, connection, shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

interface Tree {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Tree[];
}

const textOf = ({ value = "", children = [] }: Tree): string =>
  value + children.map(textOf).join("");

const compiled = async (nodes: readonly Draft[]) => {
  const { sections, files, plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  const tables = sections
    .filter(({ data }) => data.document === "security/threat-model.md")
    .flatMap(({ data }) => data.blocks as readonly Tree[])
    .filter(({ type }) => type === "table")
    .map(({ children = [] }) => children.map((row) => (row.children ?? []).map(textOf)));
  return {
    plan,
    /** Rows of the table with this head, by their first cells. */
    rows: (head: string, first: string) =>
      tables
        .filter(([cells]) => cells?.[0] === head)
        .flatMap((rows) => rows.slice(1))
        .filter(([cell]) => cell?.startsWith(first)),
    /** Rows of a register by the names of its columns. */
    lines: (path: string) => files.find((each) => each.path === path)?.text.split("\n") ?? [],
  };
};

it("tells flows once for all callers that ask the same ones in the same way", async () => {
  const { rows } = await compiled([
    ...shop,
    component("worker", "Worker", "worker"),
    component("mail", "Mail", "external-system"),
    connection("worker", "stripe", { authentication: "secret API key" }),
    connection("worker", "mail", { protocol: "HTTP", encrypted: false, authentication: "none" }),
  ]);
  expect(rows("From", "API, Worker")).toEqual([
    ["API, Worker", "Stripe", "confidential", "HTTPS", "secret API key"],
  ]);
  expect(rows("From", "Worker")).toEqual([
    ["Worker", "Mail", "confidential", "HTTP, unencrypted", "none"],
  ]);
});

it("names where a threat is, what is at stake, what answers it and what is left", async () => {
  const { rows } = await compiled(shop);
  expect(
    rows("Threat", "Data read on the way").filter(([, where]) => where === "Web client → API"),
  ).toEqual([
    [
      "Data read on the way (SEC-TM-002)",
      "Web client → API",
      "confidential data",
      "information-disclosure, CWE-319",
      "high (high × medium)",
      "Encryption in transit",
      "low",
    ],
  ]);
  expect(rows("Threat", "Business step abused")).toEqual([
    [
      "Business step abused by a program (SEC-TM-022)",
      "placeOrder",
      "stock held unsold",
      "denial-of-service, CWE-799",
      "medium (medium × medium)",
      "limit per account",
    ],
  ]);
});

it("names of a control where it holds, what is set and by which clauses it is asked for", async () => {
  const { rows } = await compiled(shop);
  expect(rows("Control", "Encryption in transit")).toEqual([
    [
      "Encryption in transit",
      "5 of 5 flows",
      "TLS 1.2 or later",
      "TLS scan",
      "12.1.1, 12.2.1, 12.3.1",
      "",
    ],
  ]);
  expect(rows("Control", "Authorisation by object")[0]?.[5]).toBe("API1:2023");
});

it("tells of duties and clauses whose they are, and which gap is nobody's yet", async () => {
  const { rows } = await compiled([...shop, given(brief.regime, "gdpr", { name: "GDPR" })]);
  expect(rows("Duty", "Retention")[0]?.slice(0, 2)).toEqual(["Retention", "GDPR"]);
  expect(rows("Duty", "Retention")[0]?.at(-1)).toBe("not stated");
  expect(rows("Clause", "GDPR Art. 28")).toEqual([
    ["GDPR Art. 28", "contracts with processors", "", "outside the software"],
  ]);
  expect(rows("Clause", "GDPR Art. 33")).toEqual([
    ["GDPR Art. 33", "breach notification, 72 h", "", "open"],
  ]);
  const card = await compiled([
    ...shop,
    given(brief.regime, "pci-dss", { name: "PCI DSS" }),
    given(brief.system, "stripe", { name: "Stripe", category: "payments", existing: false }),
  ]);
  expect(card.rows("Clause", "PCI DSS 10.2")[0]?.at(-1)).toBe("the provider's");
});

it("has whole texts and all places in registers beside the document", async () => {
  const { lines, plan } = await compiled([...shop, given(brief.regime, "gdpr", { name: "GDPR" })]);
  const threats = lines("security/threats.csv");
  expect(threats).toHaveLength(plan.get(security.threat).length + 2);
  expect(threats.find((each) => each.startsWith("sec-tm-022.place-order,"))).toContain(
    "One account calls placeOrder by program, to hold stock that nobody buys.",
  );
  const encryption = plan
    .get(security.threat)
    .filter(({ data }) => data.mitigatedBy.includes("security/control#transport-encryption"));
  expect(
    lines("security/controls.csv").find((each) => each.startsWith("transport-encryption,")),
  ).toMatch(
    new RegExp(`Web client → API; .*A TLS scan .*,${encryption.map(({ id }) => id).join("; ")}$`),
  );
  expect(lines("security/duties.csv").join("\n")).toContain("(Art. 17)");
  expect(lines("security/clauses.csv").join("\n")).toContain("an incident drill");
});

it("names flows of a threat by who asks whom", async () => {
  const { rows } = await compiled([
    ...shop,
    component("worker", "Worker", "worker"),
    component("queue", "Queue", "broker"),
    connection("worker", "stripe", { authentication: "secret API key" }),
    connection("api", "queue", { authentication: "broker account" }),
    connection("queue", "worker", { authentication: "broker account" }),
    connection("worker", "queue", { authentication: "broker account" }),
  ]);
  const [, where] = rows("Threat", "Leaked credential")[1] ?? [];
  expect(where).toBe("API, Worker → Queue, Stripe");
});
