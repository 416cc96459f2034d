import type { Draft } from "@planc/core";
import { brief, integration } from "@planc/core/ir";
import { chosen, given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { component, connection, flow } from "../fixtures/build.ts";
import { ferry, harbour } from "../fixtures/ferry.ts";
import plugin from "../plugin.ts";

async function sheetsOf(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return new Map(plan.get(integration.provider).map(({ id, data }) => [id, data]));
}

it("gives each system that is called, heard or served a sheet, and no sheet to who only acts", async () => {
  const sheets = await sheetsOf(
    ...ferry,
    ...harbour,
    component("caller", "external-system"),
    connection("caller", "api"),
  );
  expect([...sheets].map(([id, each]) => [id, each.facts.key, each.directions])).toEqual([
    ["harbour-office", "generic-rest", ["out"]],
    ["stripe", "stripe", ["out", "reports"]],
    ["twilio", "twilio", ["out"]],
  ]);
});

it("sends of a thing what the purpose needs, and to whom a text goes", async () => {
  const sheets = await sheetsOf(...ferry);
  const sent = (id: string) =>
    sheets.get(id)?.data.map((each) => [each.fields.map(({ name }) => name), each.personal]);
  expect(sent("stripe")).toEqual([[["price"], false]]);
  expect(sent("twilio")).toEqual([[["phone"], true]]);
  expect(sheets.get("twilio")?.agreement?.basis.kind).toBe("published");
  expect(sheets.get("stripe")?.agreement).toBeUndefined();
});

it("gives the key to who calls, and the secret of reports to who hears", async () => {
  const sheets = await sheetsOf(...ferry);
  expect(
    sheets.get("stripe")?.credentials.map(({ name, heldBy, sent }) => [name, heldBy, sent]),
  ).toEqual([
    ["STRIPE_API_KEY", ["architecture/component#api"], "Authorization: Bearer {key}"],
    ["STRIPE_WEBHOOK_SECRET", ["architecture/component#api"], "never: it checks what comes"],
  ]);
});

it("keeps no secret where the platform lends a role", async () => {
  const sheets = await sheetsOf(
    ...ferry,
    ...chosen("email", "amazon-ses", { name: "Amazon SES" }),
    component("amazon-ses", "external-system", {
      name: "Amazon SES",
      choice: "decision/choice#email",
    }),
    connection("worker", "amazon-ses", { authentication: "IAM role" }),
  );
  expect(sheets.get("amazon-ses")?.credentials.map(({ name }) => name)).toEqual([
    "AMAZON_SES_ROLE",
  ]);
});

it("asks what nobody knows of a system that no catalogue has", async () => {
  const sheet = (await sheetsOf(...ferry, ...harbour)).get("harbour-office");
  expect(sheet?.asks).toContain("Is there a test system, with what data, and who may break it?");
  expect(sheet?.limits.map(({ kind }) => kind)).toEqual(["adaptive"]);
});

it("takes a directory that is reached by its federation service as a provider of OpenID Connect", async () => {
  const directory = (protocol: string) => [
    given(brief.system, "directory", { name: "Active Directory", category: "identity provider" }),
    component("identity", "identity-provider", {
      technology: "Active Directory",
      forcedBy: ["brief/system#directory"],
    }),
    connection("api", "identity", { protocol }),
  ];
  const key = async (protocol: string) =>
    (await sheetsOf(...ferry, ...directory(protocol))).get("identity")?.facts.key;
  expect(await key("HTTPS")).toBe("federated-directory");
  expect(await key("LDAPS")).toBe("active-directory");
});

it("tells of signed addresses where clients have some, and of sign-out where people sign in there", async () => {
  const subjects = async (...nodes: readonly Draft[]) => {
    const sheets = await sheetsOf(...ferry, ...nodes);
    return (id: string) => (sheets.get(id)?.practices ?? []).map(({ of }) => of);
  };
  const store = [
    component("files", "object-store", { technology: "Amazon S3" }),
    component("app", "mobile-client"),
    connection("api", "files", { authentication: "IAM role" }),
  ];
  expect((await subjects(...store))("files")).toEqual([]);
  const signed = connection("app", "files", { authentication: "signed address" });
  const of = await subjects(...store, signed);
  expect(of("files")).toEqual(expect.arrayContaining(["longest life", "checksum", "clock"]));
  expect(of("stripe")).toContain("key forgotten");
});

it("allows a key what its calls, its rules of use and the search for lost reports need, and no more", async () => {
  const sheets = await sheetsOf(...ferry);
  const [key] = sheets.get("stripe")?.credentials ?? [];
  const rights = key?.scopes.map((each) => each.replace(/ \(.*$/, "").replace(/^.*: /, ""));
  expect(rights).toContain("Events read");
  expect(rights).toContain("Refunds write");
  expect(rights).not.toContain("Customers write");
  expect(rights).not.toContain("Checkout Sessions write");
});

it("asks of a role what its calls need, and takes a path with a number to fill in for no pin", async () => {
  const sheets = await sheetsOf(
    ...ferry,
    ...chosen("email", "amazon-ses", { name: "Amazon SES" }),
    component("amazon-ses", "external-system", {
      name: "Amazon SES",
      choice: "decision/choice#email",
    }),
    connection("worker", "amazon-ses", { authentication: "IAM role" }),
    flow("tell", ["worker>amazon-ses: send an e-mail"]),
    given(brief.system, "salesforce", { name: "Salesforce" }),
    component("salesforce", "external-system", { forcedBy: ["brief/system#salesforce"] }),
    connection("worker", "salesforce"),
  );
  expect(sheets.get("amazon-ses")?.credentials.map(({ scopes }) => scopes)).toEqual([
    ["ses:SendEmail on the identity's ARN (send)"],
  ]);
  expect(sheets.get("salesforce")?.version.pinned).toBe("not known");
});
